package county.platform.web;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * The last guard of the logs: numbers that look like an ID number, a bank account or a phone are
 * taken out of every line, also out of messages and stack traces that others write.
 */
final class LogMask implements StructuredLoggingJsonMembersCustomizer<Object> {

  /** 15 to 19 digits (ID number old and new, card), or 11 of a mobile phone, standing alone. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9A-Za-z])(?:\\d{15,19}|\\d{17}[Xx]|1[3-9]\\d{9})(?![0-9A-Za-z])");

  @Override
  public void customize(JsonWriter.Members<Object> members) {
    members.applyingValueProcessor(
        JsonWriter.ValueProcessor.of(String.class, text -> NUMBER.matcher(text).replaceAll("***")));
  }
}
