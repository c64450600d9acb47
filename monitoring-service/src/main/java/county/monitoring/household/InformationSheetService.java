package county.monitoring.household;

import county.monitoring.household.HouseholdPage.Income;
import county.platform.paper.Paper;
import county.platform.paper.PaperService;
import county.platform.paper.Print;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 信息采集表: what is known of a household, to be checked and signed at its home. */
@Service
public class InformationSheetService {

  /** Pairs of living condition and value in a row of the form. */
  private static final int PAIRS = 2;

  private final PrintedHouseholds households;
  private final HouseholdFacts facts;
  private final PaperService papers;
  private final BusinessClock clock;

  InformationSheetService(
      PrintedHouseholds households,
      HouseholdFacts facts,
      PaperService papers,
      BusinessClock clock) {
    this.households = households;
    this.facts = facts;
    this.papers = papers;
    this.clock = clock;
  }

  /**
   * What the form says.
   *
   * @param income of the newest period, in yuan; none: nothing is known
   * @param living known conditions, two pairs in a row
   */
  record Sheet(
      PrintedHousehold household, List<Shown> income, List<List<Known>> living, LocalDate today) {}

  /** An income statement with empty texts for what is not known. */
  record Shown(
      String period,
      String wage,
      String business,
      String property,
      String transfer,
      String businessCost,
      String net,
      String perCapita,
      String outOfPocket,
      String source) {

    static Shown of(Income income) {
      return new Shown(
          income.period(),
          income.wage().orElse(""),
          income.business().orElse(""),
          income.property().orElse(""),
          income.transfer().orElse(""),
          income.businessCost().orElse(""),
          income.net().orElse(""),
          income.perCapita().orElse(""),
          income.outOfPocket().orElse(""),
          income.source().agency());
    }
  }

  /** A living condition. */
  record Known(String name, String value) {}

  /**
   * @param purpose why numbers are wanted in plain text; null: masked
   * @throws county.platform.web.Problem as {@link PrintedHouseholds#read}
   */
  @Transactional
  Print print(UUID id, @Nullable String purpose, CurrentUser user) {
    var household = households.read(id, purpose, user);
    var income = facts.incomes(id).stream().limit(1).map(Shown::of).toList();
    var living = inRows(HouseholdFacts.known(facts.living(id)));
    var paper =
        new Paper(
            "information-sheet",
            "防止返贫监测对象信息采集表",
            household.no(),
            id,
            new Sheet(household, income, living, clock.today()),
            true,
            household.persons(),
            Objects.requireNonNullElse(purpose, "打印信息采集表"));
    return papers.fillIn(paper, user);
  }

  private static List<List<Known>> inRows(Map<String, String> known) {
    var all = new ArrayList<>(known.entrySet().stream().map(InformationSheetService::of).toList());
    while (all.size() % PAIRS != 0) {
      all.add(new Known("", ""));
    }
    var rows = new ArrayList<List<Known>>();
    for (int first = 0; first < all.size(); first += PAIRS) {
      rows.add(all.subList(first, first + PAIRS));
    }
    return rows;
  }

  private static Known of(Map.Entry<String, String> fact) {
    return new Known(fact.getKey(), fact.getValue());
  }
}
