package county.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The platform keeps the rules it sets, and knows no word of the domain. */
class PlatformArchitectureTest {

  private static final Pattern DOMAIN_WORD =
      Pattern.compile(
          "household|poverty|recogni[sz]|monitored|dibao|subsid|农户|脱贫|低保|救助|防返贫|线索",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> TEXT = List.of(".java", ".sql", ".yaml");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("county.platform");

  @Test
  void packagesHaveNoCircles() {
    SlicesRuleDefinition.slices()
        .matching("county.platform.(*)..")
        .should()
        .beFreeOfCycles()
        .check(classes);
  }

  @Test
  void policyIsPure() {
    Architecture.staysPure("county.platform.policy").check(classes);
  }

  @Test
  void transactionsBeginInServicesOnly() {
    Architecture.transactionsBeginInServices().check(classes);
  }

  @Test
  void thePlatformKnowsNoWordOfTheDomain() throws IOException {
    try (var files = Files.walk(Databases.root().resolve("platform/src/main"))) {
      var offenders =
          files
              .filter(file -> TEXT.stream().anyMatch(file.toString()::endsWith))
              .filter(PlatformArchitectureTest::speaksOfTheDomain)
              .toList();
      assertThat(offenders).isEmpty();
    }
  }

  private static boolean speaksOfTheDomain(Path file) {
    try {
      return DOMAIN_WORD.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
