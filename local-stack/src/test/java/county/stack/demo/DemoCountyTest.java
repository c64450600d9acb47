package county.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCountyTest {
  private static final Path ROOT = Path.of("..");

  @TempDir Path folder;

  private final DemoCounty county = DemoCounty.of(Divisions.villagesOf(DemoCounty.TOWNSHIP, ROOT));

  @Test
  void threeHundredHouseholdsInFourteenVillagesAboutNineHundredPeople() {
    assertThat(county.households()).hasSize(300);
    assertThat(county.persons()).isBetween(800L, 1000L);
    assertThat(county.households().stream().map(household -> household.village().code()).distinct())
        .hasSize(14)
        .allMatch(code -> code.startsWith("150822101"));
    assertThat(county.households().stream().map(DemoHousehold::number)).doesNotHaveDuplicates();
  }

  @Test
  void everyIdNumberIsUniquePassesItsChecksAndBelongsToNobody() {
    var seen = new HashSet<String>();
    for (var household : county.households()) {
      for (var person : household.members()) {
        var id = person.idNumber();
        assertThat(id).hasSize(18).startsWith(SyntheticIdNumber.PREFIX);
        assertThat(id.substring(6, 14)).isEqualTo(person.born().toString().replace("-", ""));
        assertThat((id.charAt(16) - '0') % 2 == 1).isEqualTo(person.male());
        assertThat(id.charAt(17)).isEqualTo(SyntheticIdNumber.checkDigit(id.substring(0, 17)));
        assertThat(person.born()).isBefore(DemoCounty.FIRST_DAY).isAfter(LocalDate.of(1915, 1, 1));
        assertThat(seen.add(id)).as(id).isTrue();
      }
    }
  }

  @Test
  void theCheckDigitIsThatOfTheStandard_GB11643() {
    assertThat(SyntheticIdNumber.checkDigit("11010519491231002")).isEqualTo('X');
    assertThat(SyntheticIdNumber.checkDigit("15082218990101001")).isEqualTo('9');
  }

  @Test
  void eachHouseholdHasOneHeadAndAPositiveIncome() {
    assertThat(county.households())
        .allSatisfy(
            household -> {
              assertThat(household.members())
                  .filteredOn(person -> person.relation().equals("户主"))
                  .hasSize(1);
              assertThat(household.netPerHead()).isPositive();
            });
  }

  @Test
  void householdsAreFarBeyondTheirLineOrFarBelowOrExactlyAtIt() {
    var owner =
        county.households().stream()
            .flatMap(
                household ->
                    household.members().stream()
                        .map(person -> new String[] {person.idNumber(), household.number()}))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    var spent =
        county.bills().claims().stream()
            .filter(claim -> owner.containsKey(claim.idNumber()))
            .collect(
                Collectors.groupingBy(
                    claim -> owner.get(claim.idNumber()),
                    Collectors.summingLong(MedicalClaim::outOfPocketFen)));

    assertThat(county.bills().warned()).hasSize(13);
    spent.forEach(
        (household, fen) -> {
          if (county.bills().warned().contains(household)) {
            assertThat(fen).matches(spending -> spending > 2_500_000 || spending == Bills.LINE_FEN);
          } else {
            assertThat(fen)
                .matches(spending -> spending < 100_000 || spending == Bills.LINE_FEN - 1);
          }
        });
  }

  @Test
  void everyVillageHasFourAssetsMarkedAsDemonstration() {
    assertThat(county.holdings().rows()).hasSize(14 * 4);
    assertThat(county.holdings().rows()).allMatch(row -> row.size() == Holdings.HEADS.size());
    assertThat(county.holdings().rows().stream().map(List::getFirst))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.endsWith("（演示）"));
  }

  @Test
  void twoLeftSchoolTwoHousesAreDangerousAndNoHouseholdIsWarnedOfTwice() {
    assertThat(county.pupils().warned()).hasSize(2);
    assertThat(county.houses().warned()).hasSize(2);
    assertThat(county.warned()).hasSize(13 + 2 + 2);
    assertThat(county.pupils().rows())
        .as("every child of compulsory-school age is in the file")
        .hasSize(
            (int)
                county.households().stream()
                    .flatMap(household -> household.members().stream())
                    .filter(member -> member.ageOn(LocalDate.of(2021, 8, 31)) >= 6)
                    .filter(member -> member.ageOn(LocalDate.of(2021, 8, 31)) <= 15)
                    .count());
  }

  @Test
  void theSameFilesAtEveryRun() throws Exception {
    var first = DemoFiles.write(ROOT, folder.resolve("one"));
    var second = DemoFiles.write(ROOT, folder.resolve("two"));

    assertThat(Files.readAllBytes(second.medical())).isEqualTo(Files.readAllBytes(first.medical()));
    assertThat(second.readExpected()).isEqualTo(first.readExpected());
    var rows = first.readExpected().rows();
    assertThat(Files.readAllLines(first.medical())).hasSize(1 + rows.get("rowsIn"));
    assertThat(rows.get("rowsIn"))
        .isEqualTo(
            rows.get("matched")
                + rows.get("unregistered")
                + rows.get("duplicate")
                + rows.get("ambiguous")
                + rows.get("rejected"));
  }
}
