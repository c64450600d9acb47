package county.monitoring.recognition;

import county.monitoring.procedure.ActsConverter;
import jakarta.persistence.Converter;

/** Statements of a recognition as JSON. */
@Converter
class RecognitionActs extends ActsConverter {

  RecognitionActs() {
    super(RecognitionAct.class);
  }
}
