package county.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.web.ProblemCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every code that the code of the suite answers with is listed in {@code contracts/problems.yaml}.
 */
class ProblemCodesTest {

  private static final Pattern THROWN =
      Pattern.compile(
          "(?:Problem|Refusal)\\s*\\.\\s*(\\w+)\\(\\s*(?:[\\w.]+,\\s*)?\"([a-z]+(?:\\.[a-z0-9-]+){2,})\"");

  @Test
  void everyCodeIsListed() throws IOException {
    var listed = ProblemCatalogue.load();
    var unlisted = new TreeMap<String, String>();
    try (var files = Files.walk(Databases.root())) {
      files
          .filter(
              file ->
                  file.toString().contains("src/main/java") && file.toString().endsWith(".java"))
          .forEach(
              file ->
                  THROWN
                      .matcher(read(file))
                      .results()
                      .map(found -> found.group(2))
                      .filter(code -> listed.find(code).isEmpty())
                      .forEach(code -> unlisted.put(code, file.getFileName().toString())));
    }
    assertThat(unlisted).isEmpty();
  }

  @Test
  void everyListedProblemHasAStatusOfAProblemAndAChineseTitle() {
    assertThat(ProblemCatalogue.load().entries().values())
        .allSatisfy(
            entry -> {
              assertThat(entry.status()).as(entry.code()).isBetween(400, 599);
              assertThat(entry.title()).as(entry.code()).containsPattern("\\p{IsHan}");
            });
  }

  @Test
  void theSearchBites() {
    assertThat(THROWN.matcher("throw Problem.of(\n HttpStatus.GONE,\n \"x.y.z\", \"…\")").find())
        .isTrue();
    assertThat(THROWN.matcher("Refusal.state(\"x.y.z-1\", \"…\")").find()).isTrue();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
