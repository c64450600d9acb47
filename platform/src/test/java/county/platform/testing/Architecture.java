package county.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import county.platform.scope.SystemScope;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules of the house that ArchUnit checks; {@link ArchitectureContract} applies them and proves
 * that each bites.
 */
final class Architecture {

  private Architecture() {}

  /**
   * A pure package knows java.*, JSpecify's annotations, platform.policy, and itself: no clock, no
   * I/O, no framework.
   */
  static ArchRule staysPure(String purePackage) {
    return classes()
        .that()
        .resideInAPackage(purePackage + "..")
        .should()
        .onlyDependOnClassesThat(
            describe(
                "are pure",
                target ->
                    isPureJava(target)
                        || target.getPackageName().startsWith("org.jspecify.annotations")
                        || target.getPackageName().startsWith("county.platform.policy")
                        || target.getPackageName().startsWith(purePackage)))
        .andShould(notReadTheClock())
        .allowEmptyShould(true);
  }

  /** Transactions begin at services and nowhere else; to demand an open one (MANDATORY) is free. */
  static ArchRule transactionsBeginInServices() {
    return noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Service")
        .and()
        .areNotAnnotatedWith(Service.class)
        .should(beTransactional())
        .allowEmptyShould(true);
  }

  /** Only the classes named may work for no person. */
  static ArchRule systemScopeIsFor(Set<String> simpleNames) {
    return noClasses()
        .that(
            describe(
                "are not named as users of system scope",
                type -> !simpleNames.contains(outermost(type).getSimpleName())))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(SystemScope.class)
        .allowEmptyShould(true);
  }

  private static boolean isPureJava(JavaClass target) {
    var name = target.getBaseComponentType().getPackageName();
    return target.getBaseComponentType().isPrimitive()
        || name.startsWith("java.")
            && !name.startsWith("java.io")
            && !name.startsWith("java.nio.file")
            && !name.startsWith("java.net")
            && !name.startsWith("java.sql");
  }

  private static ArchCondition<JavaClass> notReadTheClock() {
    return new ArchCondition<>("not read a clock") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMethodCallsFromSelf().stream()
            .filter(
                call ->
                    call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getName().equals("now")
                        || call.getTargetOwner().getName().equals("java.lang.System")
                            && call.getTarget().getName().matches("currentTimeMillis|nanoTime"))
            .forEach(
                call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
      }
    };
  }

  private static ArchCondition<JavaClass> beTransactional() {
    DescribedPredicate<HasAnnotations<?>> transactional =
        describe(
            "begin a transaction",
            target ->
                target
                    .tryGetAnnotationOfType(Transactional.class)
                    .filter(found -> found.propagation() != Propagation.MANDATORY)
                    .isPresent());
    return new ArchCondition<>("carry @Transactional") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (transactional.test(type)) {
          events.add(SimpleConditionEvent.satisfied(type, type.getName() + " is transactional"));
        }
        type.getMethods().stream()
            .filter(transactional)
            .forEach(
                method ->
                    events.add(
                        SimpleConditionEvent.satisfied(
                            method, method.getFullName() + " is transactional")));
      }
    };
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Architecture::outermost).orElse(type);
  }
}
