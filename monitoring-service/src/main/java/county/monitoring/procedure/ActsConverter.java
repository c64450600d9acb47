package county.monitoring.procedure;

import county.platform.casework.Statements;
import county.platform.casework.StatementsJson;
import jakarta.persistence.AttributeConverter;
import java.util.List;

/** The statements of a matter as JSON. */
public abstract class ActsConverter implements AttributeConverter<Statements<Act>, String> {

  private final StatementsJson<Act> json;

  /**
   * @param own acts that only this matter has
   */
  protected ActsConverter(Class<? extends Act> own) {
    this.json =
        new StatementsJson<>(
            Act.class, List.of(VillageAct.class, DecidingAct.class, SideAct.class, own));
  }

  @Override
  public String convertToDatabaseColumn(Statements<Act> statements) {
    return json.write(statements);
  }

  @Override
  public Statements<Act> convertToEntityAttribute(String text) {
    return json.read(text);
  }
}
