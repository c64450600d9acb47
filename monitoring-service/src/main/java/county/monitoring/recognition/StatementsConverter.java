package county.monitoring.recognition;

import county.monitoring.procedure.Act;
import county.platform.casework.Statements;
import county.platform.casework.StatementsJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Statements as JSON. */
@Converter
class StatementsConverter implements AttributeConverter<Statements<Act>, String> {

  private static final StatementsJson<Act> JSON = Act.json(RecognitionAct.class);

  @Override
  public String convertToDatabaseColumn(Statements<Act> statements) {
    return JSON.write(statements);
  }

  @Override
  public Statements<Act> convertToEntityAttribute(String text) {
    return JSON.read(text);
  }
}
