package county.stack.demo;

import county.stack.Desk;
import county.stack.Progress;
import county.stack.StackFailure;
import county.stack.demo.CaseWork.Until;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Lives through a year of the whole demo county by the public endpoints: eleven rosters and lists
 * of assets, twelve months of three bureaus' files, and the cases that follow from them, on a
 * business date that moves along. Interrupted, it goes on with the month it was in; cases that were
 * on their way stay where they are.
 */
public final class CountyLoader {
  private static final String MONITORING = "/api/monitoring/v1";
  private static final int HANDS = 4;

  /** Where the files lie in the data folder. */
  static final String FOLDER = "demo-county";

  /** So far the clues of a month are brought, in turn; most of them to the end. */
  private static final List<Until> PAST =
      List.of(
          Until.SUPPORTED,
          Until.SUPPORTED,
          Until.REFUSED,
          Until.SUPPORTED,
          Until.VOTED_DOWN,
          Until.SUPPORTED,
          Until.REJECTED_BY_TOWNSHIP,
          Until.SUPPORTED,
          Until.REJECTED_BY_COUNTY,
          Until.SUPPORTED,
          Until.WITHDRAWN,
          Until.SUPPORTED,
          Until.LOST,
          Until.SUPPORTED,
          Until.ENTERED);

  /** The clues of the last two months are everywhere. */
  private static final List<Until> RECENT = List.of(Until.values());

  /** So far the households whose risk is gone are brought, in turn. */
  private static final List<EliminationWork.Until> GONE =
      List.of(
          EliminationWork.Until.ELIMINATED,
          EliminationWork.Until.ROLLED_BACK,
          EliminationWork.Until.REJECTED_BY_COUNTY,
          EliminationWork.Until.PUBLICISED,
          EliminationWork.Until.ANNOUNCED,
          EliminationWork.Until.DECIDED,
          EliminationWork.Until.PREPARED,
          EliminationWork.Until.REVIEWED,
          EliminationWork.Until.PUBLICITY_ENDED,
          EliminationWork.Until.OBJECTED,
          EliminationWork.Until.COMPARED,
          EliminationWork.Until.ELIMINATED);

  /** And the others, of which so many are proposed in a month. */
  private static final List<EliminationWork.Until> DOUBTFUL =
      List.of(
          EliminationWork.Until.WITHDRAWN,
          EliminationWork.Until.LOST,
          EliminationWork.Until.REJECTED_BY_TOWNSHIP,
          EliminationWork.Until.PROPOSED,
          EliminationWork.Until.VERIFIED,
          EliminationWork.Until.COMPARED);

  private static final int DOUBTFUL_A_MONTH = 2;

  /** In time: the list of a month is due on the fifth of the next one. */
  private static final int SIGNING_DAY = 3;

  private final Path root;
  private final Path folder;
  private final URI address;
  private final Progress progress;
  private final Map<String, TownshipStaff> staff = new LinkedHashMap<>();
  private int proposedGone;
  private int proposedDoubtful;

  /** A loader for one stack, with the same folders as {@link DemoLoader}. */
  public CountyLoader(Path root, Path data, URI address, Progress progress) {
    this.root = root;
    this.folder = data.resolve(FOLDER);
    this.address = address;
    this.progress = progress;
  }

  /**
   * A folder holds one demo: that of a township is not grown into a county.
   *
   * @throws StackFailure when there is another one
   */
  public static void checkFolder(Path data) {
    if (Files.exists(data.resolve(DemoLoader.FOLDER))) {
      throw new StackFailure(
          "数据目录 %s 里已有一个镇的演示数据，不能再装入全县。请先运行 ./dev fresh 清空，或用 --data=目录 另选一个空目录。".formatted(data));
    }
  }

  /** Loads what is not loaded yet. */
  public void load() {
    var loaded = folder.resolve("loaded");
    if (Files.exists(loaded)) {
      return;
    }
    try {
      Files.createDirectories(folder);
      progress.says("首次启动：装入演示县（11 个苏木镇和农场，104 个嘎查村，20,000 户，12 个月），约需四分钟 …");
      var villages = Divisions.villages(root);
      var year = CountyYear.of(villages, CountyYear.HOUSEHOLDS);
      var townships = villages.stream().map(Village::townshipCode).distinct().toList();
      for (var township : townships) {
        staff.put(township, TownshipStaff.login(address, township));
      }
      registries(year, villages);
      try (var county = Desk.login(address, "xian", DemoLoader.PASSWORD);
          var countyHead = Desk.login(address, "juzhang", DemoLoader.PASSWORD)) {
        for (int month = 0; month < year.months().size(); month++) {
          live(year.months().get(month), month >= CountyYear.MONTHS - 2, county, countyHead);
        }
      }
      Files.writeString(loaded, LocalDate.now().toString());
    } catch (IOException e) {
      throw new StackFailure("演示数据无法写入：" + e.getMessage(), e);
    } finally {
      staff.values().forEach(TownshipStaff::close);
    }
  }

  private void registries(CountyYear year, List<Village> villages) throws IOException {
    int persons = 0;
    for (var team : staff.values()) {
      var households = year.of(team.code());
      var name = households.getFirst().village().township();
      var file = folder.resolve(name + "-户信息.xlsx");
      if (!Files.exists(file)) {
        try (OutputStream out = Files.newOutputStream(file)) {
          RosterSheet.write(households, out);
        }
      }
      var batch =
          DemoLoader.bring(
              team.clerk(),
              MONITORING + "/rosters/batches",
              file,
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      var here =
          villages.stream().filter(village -> village.townshipCode().equals(team.code())).toList();
      var assets = folder.resolve(name + "-资产清单.csv");
      CsvFile.write(
          assets,
          Holdings.HEADS,
          Holdings.of(here, 3, new Random(Long.parseLong(team.code()))).rows());
      DemoLoader.registerAssets(team.clerk(), assets);
      persons += batch.path("counts").path("rowsIn").asInt();
      progress.says("  %s：%,d 户已入册，累计 %,d 人".formatted(name, households.size(), persons));
    }
  }

  private void live(CountyYear.Month month, boolean recent, Desk county, Desk countyHead)
      throws IOException {
    var mark = folder.resolve("lived-" + month.month());
    if (Files.exists(mark)) {
      return;
    }
    var monthBefore = month.month().minusMonths(1);
    if (month.month().isAfter(CountyYear.FIRST_MONTH)) {
      moveTo(county, month.month().atDay(SIGNING_DAY));
      sign(monthBefore, team -> !isLast(team));
    }
    moveTo(county, month.day());
    if (month.month().isAfter(CountyYear.FIRST_MONTH)) {
      sign(monthBefore, this::isLast);
    }
    handIn(month);
    var cases = cases(county, countyHead, recent);
    inParallel(cases.stream().<Runnable>map(one -> () -> one.begin(month.day())).toList());
    inParallel(visits(county, month.day()));
    var eliminations = eliminations(county, countyHead);
    inParallel(eliminations.stream().<Runnable>map(one -> () -> one.begin(month.day())).toList());
    var after = month.day().plusDays(8);
    moveTo(county, after);
    inParallel(
        cases.stream()
            .filter(CaseWork::goesOn)
            .<Runnable>map(one -> () -> one.finish(after))
            .toList());
    inParallel(
        eliminations.stream()
            .filter(EliminationWork::goesOn)
            .<Runnable>map(one -> () -> one.finish(after))
            .toList());
    Files.writeString(mark, "");
    progress.says("  %s：三个部门的数据已比对，%d 条线索".formatted(month.month(), cases.size()));
  }

  private void handIn(CountyYear.Month month) throws IOException {
    var medical = folder.resolve("医保自付-" + month.month() + ".csv");
    MedicalFile.write(medical, month.claims());
    var education = folder.resolve("学籍状态-" + month.month() + ".csv");
    CsvFile.write(education, Pupils.HEADS, month.pupils());
    var housing = folder.resolve("住房鉴定-" + month.month() + ".csv");
    CsvFile.write(housing, Houses.HEADS, month.houses());
    inParallel(
        List.of(
            () -> handIn("yibao", "medical", medical, month.day()),
            () -> handIn("jiaoyu", "education", education, month.day()),
            () -> handIn("zhujian", "housing", housing, month.day())));
  }

  private void handIn(String account, String feed, Path file, LocalDate day) {
    try (var bureau = Desk.login(address, account, DemoLoader.PASSWORD)) {
      DemoLoader.bring(
          bureau, MONITORING + "/feeds/" + feed + "/batches", file, "text/csv", day.minusDays(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The clues nobody has touched yet, each with how far it will be brought. */
  private List<CaseWork> cases(Desk county, Desk countyHead, boolean recent) {
    var turn = recent ? RECENT : PAST;
    var clues = all(county, MONITORING + "/clues?state=OPEN");
    clues.sort(Comparator.comparing(clue -> clue.path("no").asString()));
    var cases = new ArrayList<CaseWork>();
    for (int i = 0; i < clues.size(); i++) {
      var clue = clues.get(i);
      var team = staff.get(clue.path("area").asString().substring(0, 9));
      if (team != null) {
        var until = !recent && isOfSchool(clue) ? Until.SUPPORTED : turn.get(i % turn.size());
        cases.add(new CaseWork(clue, until, team, county, countyHead));
      }
    }
    return cases;
  }

  /**
   * A child is back at school by the next month: these households are those whose risk goes away.
   */
  private static boolean isOfSchool(JsonNode clue) {
    return clue.path("kind").asString().equals("EDUCATION");
  }

  /**
   * Households that are monitored for half a year. Where a child left school the risk is gone; few
   * of the others are proposed, because the year's bills still stand against them.
   */
  private List<EliminationWork> eliminations(Desk county, Desk countyHead) {
    var due = all(county, MONITORING + "/elimination-candidates?sort=area");
    var works = new ArrayList<EliminationWork>();
    int others = 0;
    for (var household : due) {
      var team = staff.get(household.path("area").asString().substring(0, 9));
      boolean gone = household.path("risks").path(0).asString().equals("11");
      if (team == null || !gone && others++ >= DOUBTFUL_A_MONTH) {
        continue;
      }
      var until =
          gone
              ? GONE.get(proposedGone++ % GONE.size())
              : DOUBTFUL.get(proposedDoubtful++ % DOUBTFUL.size());
      works.add(new EliminationWork(household, until, team, county, countyHead));
    }
    return works;
  }

  /** The heads of these townships sign the list of a month that is over. */
  private void sign(YearMonth month, Predicate<TownshipStaff> who) {
    inParallel(
        staff.values().stream()
            .filter(who)
            .<Runnable>map(
                team ->
                    () -> {
                      var answer =
                          team.head()
                              .post(
                                  MONITORING + "/ledger/signatures",
                                  Map.of("month", month.toString()));
                      if (!answer.body().path("code").asString("").endsWith("signed-already")) {
                        answer.orFail();
                      }
                    })
            .toList());
  }

  /** One township signs late, each month. */
  private boolean isLast(TownshipStaff team) {
    return team.equals(List.copyOf(staff.values()).getLast());
  }

  /** Monitored households are visited by their villages; one in six is forgotten. */
  private List<Runnable> visits(Desk county, LocalDate day) {
    var due = all(county, MONITORING + "/follow-ups?monitored=true&dueBy=" + day);
    var visits = new ArrayList<Runnable>();
    for (int i = 0; i < due.size(); i++) {
      var household = due.get(i);
      var team = staff.get(household.path("area").asString().substring(0, 9));
      if (i % 6 != 5 && team != null) {
        var situation = i % 3 == 0 ? "BETTER" : "STABLE";
        visits.add(
            () ->
                team.village()
                    .post(
                        MONITORING + "/households/" + household.path("id").asString() + "/visits",
                        Map.of("visitedOn", day.toString(), "situation", situation))
                    .orFail());
      }
    }
    return visits;
  }

  private static void moveTo(Desk county, LocalDate day) {
    var now = county.get("/api/gateway/v1/business-date").orFail().path("date").asString();
    if (!LocalDate.parse(now).isBefore(day)) {
      return;
    }
    county.post("/api/gateway/v1/business-date/moves", Map.of("to", day.toString())).orFail();
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (!county.get("/api/gateway/v1/business-date").orFail().path("caughtUp").asBoolean()) {
      if (System.nanoTime() > end) {
        throw new StackFailure("业务日期没有走到 " + day + "，请看各服务的日志。");
      }
      DemoLoader.pause();
    }
  }

  /** Every page of a list. */
  private static List<JsonNode> all(Desk desk, String list) {
    var items = new ArrayList<JsonNode>();
    var page = desk.get(list + "&size=200").orFail();
    page.get("items").forEach(items::add);
    while (page.hasNonNull("next")) {
      page = desk.get(list + "&size=200&cursor=" + page.path("next").asString()).orFail();
      page.get("items").forEach(items::add);
    }
    return items;
  }

  private static void inParallel(List<Runnable> work) {
    try (var hands = Executors.newFixedThreadPool(HANDS)) {
      for (var one : work.stream().map(hands::submit).toList()) {
        one.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new StackFailure("演示数据没有装完：" + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("装入被中断。", e);
    }
  }
}
