package county.monitoring.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The clause book and the code of all services agree, both ways. It reads the sources, because a
 * citation is a string literal wherever it stands.
 */
class ClausesTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String CLAUSE = "(?:PLAN_\\d+_\\d+|SRC_[A-Z]+_\\d+)";
  private static final Pattern MENTIONED =
      Pattern.compile("(?<![A-Za-z0-9])" + CLAUSE + "(?![0-9])");
  private static final Pattern CITED = Pattern.compile("(?<=\")" + CLAUSE + "(?=\")");
  private static final Map<String, JsonNode> BOOK = book();

  @Test
  void everyCitedClauseIsInTheBook() {
    assertThat(BOOK.keySet())
        .containsAll(ids("src/main/java", MENTIONED))
        .containsAll(ids("src/test/java", MENTIONED))
        .containsAll(idsIn(ROOT.resolve("policy/examples"), MENTIONED));
  }

  @Test
  void everyImplementedClauseIsCitedByCodeAndExercised() {
    var exercised = ids("src/test/java", MENTIONED);
    exercised.addAll(idsIn(ROOT.resolve("policy/examples"), MENTIONED));

    assertThat(ids("src/main/java", CITED)).as("cited by code").containsAll(implemented());
    assertThat(exercised).as("exercised by an example or a test").containsAll(implemented());
  }

  @Test
  void everyClauseOfThePlanStandsInTheBookVerbatim() throws IOException {
    var plan =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(ROOT.resolve("policy/plan-clauses.json")));
    var texts =
        plan.get("tasks")
            .valueStream()
            .flatMap(task -> task.get("commitments").valueStream())
            .collect(
                Collectors.toMap(
                    clause -> "PLAN_" + clause.get("id").asString().replace('.', '_'),
                    clause -> clause.get("text").asString()));

    assertThat(texts).hasSize(317);
    assertThat(texts)
        .allSatisfy((id, text) -> assertThat(BOOK.get(id).get("text").asString()).isEqualTo(text));
  }

  @Test
  void everyClauseSaysWhy() {
    assertThat(BOOK.values())
        .allSatisfy(
            clause -> {
              assertThat(clause.get("status").asString())
                  .isIn("implemented", "manual", "out-of-scope");
              assertThat(clause.get("why").asString()).isNotBlank();
            });
  }

  private static Set<String> implemented() {
    return BOOK.entrySet().stream()
        .filter(entry -> entry.getValue().get("status").asString().equals("implemented"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Ids in that folder of every module. */
  private static Set<String> ids(String folder, Pattern id) {
    var found = new TreeSet<String>();
    for (var module : modules()) {
      found.addAll(idsIn(module.resolve(folder), id));
    }
    return found;
  }

  private static Set<String> idsIn(Path folder, Pattern id) {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("ClausesTest.java"))
          .flatMap(file -> id.matcher(read(file)).results())
          .map(match -> match.group())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> modules() {
    try (var folders = Files.list(ROOT)) {
      return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, JsonNode> book() {
    var yaml = YAMLMapper.builder().build();
    try (Stream<Path> files = Files.list(ROOT.resolve("policy/clauses"))) {
      var clauses = new TreeMap<String, JsonNode>();
      files
          .flatMap(file -> yaml.readTree(read(file)).get("clauses").valueStream())
          .forEach(
              clause ->
                  assertThat(clauses.put(clause.get("id").asString(), clause))
                      .as("twice: " + clause.get("id"))
                      .isNull());
      return clauses;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }
}
