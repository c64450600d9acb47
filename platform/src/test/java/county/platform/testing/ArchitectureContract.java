package county.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import county.platform.testing.violation.BusyController;
import county.platform.testing.violation.ScopeThief;
import county.platform.testing.violation.pure.ImpureRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The structure of a service: packages are modules without circles, pure packages stay pure,
 * transactions begin in services, and only the classes named here take system scope. Beside each
 * rule stands a deliberate violation that proves it bites.
 */
public abstract class ArchitectureContract {

  private static final String VIOLATION = BusyController.class.getPackageName();
  private static final ImportOption ANYWHERE = location -> true;

  private final Class<?> application;
  private final Set<String> purePackages;
  private final Set<String> systemScopeUsers;
  private final JavaClasses classes;

  /**
   * @param application main class, in the base package of the service
   * @param purePackages full names of the packages that hold rules
   * @param systemScopeUsers simple names of the classes that may use SystemScope
   */
  protected ArchitectureContract(
      Class<?> application, Set<String> purePackages, Set<String> systemScopeUsers) {
    this.application = application;
    this.purePackages = purePackages;
    this.systemScopeUsers = systemScopeUsers;
    this.classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(application.getPackageName());
  }

  @Test
  void packagesAreModulesWithoutCircles() {
    ApplicationModules.of(application).verify();
    assertThat(
            ApplicationModules.of(VIOLATION + ".modules", ANYWHERE)
                .detectViolations()
                .hasViolations())
        .as("the rule bites")
        .isTrue();
  }

  @Test
  void pureStaysPure() {
    purePackages.forEach(pure -> Architecture.staysPure(pure).check(classes));
    assertThat(
            violates(Architecture.staysPure(ImpureRule.class.getPackageName()), ImpureRule.class))
        .as("the rule bites")
        .isTrue();
  }

  @Test
  void purePackagesExist() {
    assertThat(purePackages)
        .allSatisfy(pure -> assertThat(classes.containPackage(pure)).as(pure).isTrue());
  }

  @Test
  void transactionsBeginInServicesOnly() {
    Architecture.transactionsBeginInServices().check(classes);
    assertThat(violates(Architecture.transactionsBeginInServices(), BusyController.class))
        .as("the rule bites")
        .isTrue();
  }

  @Test
  void systemScopeIsTakenByNamedClassesOnly() {
    Architecture.systemScopeIsFor(systemScopeUsers).check(classes);
    assertThat(violates(Architecture.systemScopeIsFor(systemScopeUsers), ScopeThief.class))
        .as("the rule bites")
        .isTrue();
  }

  @Test
  void everyNamedUserOfSystemScopeExists() {
    assertThat(classes.stream().map(type -> type.getSimpleName())).containsAll(systemScopeUsers);
  }

  private static boolean violates(ArchRule rule, Class<?> violation) {
    return rule.evaluate(new ClassFileImporter().importClasses(violation)).hasViolation();
  }
}
