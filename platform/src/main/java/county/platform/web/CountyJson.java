package county.platform.web;

import county.platform.policy.Money;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * How values look in JSON: money is a decimal string in yuan, {@code "20000.00"}; dates are ISO
 * 8601.
 */
@Component
public final class CountyJson extends SimpleModule {

  private static final long serialVersionUID = 1L;

  public CountyJson() {
    super("county");
    addSerializer(Money.class, new MoneyWriter());
    addDeserializer(Money.class, new MoneyReader());
  }

  private static final class MoneyWriter extends ValueSerializer<Money> {
    @Override
    public void serialize(Money money, JsonGenerator out, SerializationContext context) {
      out.writeString(money.toString());
    }
  }

  private static final class MoneyReader extends ValueDeserializer<Money> {
    @Override
    public Money deserialize(JsonParser in, DeserializationContext context) {
      var text = in.currentToken() == JsonToken.START_OBJECT ? "{}" : in.getString();
      try {
        return Money.parse(text);
      } catch (NumberFormatException | ArithmeticException e) {
        return (Money) context.handleWeirdStringValue(Money.class, text, "no amount in yuan");
      }
    }
  }
}
