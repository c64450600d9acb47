package county.monitoring.elimination;

import county.monitoring.procedure.ActsConverter;
import jakarta.persistence.Converter;

/** Statements of an elimination as JSON. */
@Converter
class EliminationActs extends ActsConverter {

  EliminationActs() {
    super(EliminationAct.class);
  }
}
