package county.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One list of setting names: launcher, docker-compose.yml, .env.example and the services' own yaml
 * say the same.
 */
class SettingNamesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern NAME = Pattern.compile("COUNTY_[A-Z_]+");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(COUNTY_[A-Z_]+)");

  @ParameterizedTest
  @EnumSource(Service.class)
  void composeGivesAProcessExactlyWhatTheLauncherGivesIt(Service service) throws IOException {
    var compose = composeSection(service.module());
    var shared = composeSection("x-settings");

    var names = new TreeSet<>(names(NAME, compose));
    names.addAll(names(NAME, shared));

    assertThat(names).isEqualTo(county(launcher(service)));
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void theImageRunsWithTheFlagsOfTheLauncher(Service service) throws IOException {
    var common =
        Pattern.compile("JAVA_TOOL_OPTIONS=\"([^\"]*) \\$\\{FLAGS}\"")
            .matcher(Files.readString(ROOT.resolve("Dockerfile")));
    assertThat(common.find()).isTrue();
    var own = Pattern.compile("FLAGS: ([^}]*) }").matcher(composeSection(service.module()));
    assertThat(own.find()).isTrue();
    var flags = new TreeSet<String>();
    flags.addAll(Arrays.asList(common.group(1).split(" ")));
    flags.addAll(Arrays.asList(own.group(1).split(" ")));

    assertThat(flags).isEqualTo(new TreeSet<>(service.jvmFlags()));
  }

  @Test
  void everySettingAnApplicationReadsIsGivenAndEveryGivenOneIsRead() throws IOException {
    var given =
        Arrays.stream(Service.values())
            .flatMap(service -> county(launcher(service)).stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(read()).isEqualTo(given);
  }

  @Test
  void everySecretOfComposeStandsEmptyInTheExample() throws IOException {
    var asked =
        names(
            Pattern.compile("\\$\\{([A-Z_]+)}"),
            Files.readString(ROOT.resolve("docker-compose.yml")));
    var example =
        Files.readAllLines(ROOT.resolve(".env.example")).stream()
            .filter(line -> line.matches("[A-Z_]+=.*"))
            .toList();

    Set<String> offered = new TreeSet<>();
    example.forEach(line -> offered.add(line.substring(0, line.indexOf('='))));
    assertThat(offered).isEqualTo(asked);
    assertThat(example)
        .filteredOn(line -> line.startsWith("COUNTY_"))
        .allMatch(line -> line.endsWith("="));
  }

  /**
   * Names that some application reads: placeholders in the yaml files, or names that the code asks
   * the environment for.
   */
  private static Set<String> read() throws IOException {
    var found = new TreeSet<String>();
    for (var module :
        Stream.concat(Stream.of("platform"), Arrays.stream(Service.values()).map(Service::module))
            .toList()) {
      var sources = ROOT.resolve(module).resolve("src/main");
      if (Files.isDirectory(sources)) {
        try (var files = Files.walk(sources)) {
          for (var file :
              files.filter(path -> path.toString().matches(".*\\.(yaml|java)")).toList()) {
            found.addAll(names(PLACEHOLDER, Files.readString(file)));
          }
        }
      }
    }
    return found;
  }

  private static Set<String> launcher(Service service) {
    return Settings.of(service, Ports.standard(), new Secrets("s", "o", "a", "k")).keySet();
  }

  private static Set<String> county(Set<String> names) {
    return names.stream()
        .filter(name -> name.startsWith("COUNTY_"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Pattern pattern, String text) {
    var found = new TreeSet<String>();
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(matcher.groupCount()));
    }
    return found;
  }

  /** The lines under a key of docker-compose.yml, up to the next key at its depth. */
  private static String composeSection(String key) throws IOException {
    var text = Files.readString(ROOT.resolve("docker-compose.yml"));
    var start = Pattern.compile("^( *)" + key + ":", Pattern.MULTILINE).matcher(text);
    assertThat(start.find()).as(key).isTrue();
    var end =
        Pattern.compile("^ {0," + start.group(1).length() + "}[a-z-]+:", Pattern.MULTILINE)
            .matcher(text);
    return end.find(start.end())
        ? text.substring(start.end(), end.start())
        : text.substring(start.end());
  }
}
