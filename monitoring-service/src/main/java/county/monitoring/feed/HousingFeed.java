package county.monitoring.feed;

import county.monitoring.batch.Batch;
import county.monitoring.batch.CopyRows;
import county.monitoring.batch.RowCheck.Complaints;
import county.platform.identity.IdNumber;
import county.platform.identity.IdNumberReader;
import county.platform.sheet.Head;
import county.platform.sheet.SheetRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 农村住房安全鉴定: the grade of a house and whether it is the only one. Source: PLAN_3_11, PLAN_10_3. */
@Component
@Order(3)
final class HousingFeed extends PersonFeed<HousingFeed.Row> {
  static final String AGENCY = "住建局";

  private static final String DOCUMENT = "鉴定编号";
  private static final String NAME = "户主姓名";
  private static final String ID_NUMBER = "户主证件号码";
  private static final String GRADE = "鉴定等级";
  private static final String ONLY = "是否唯一住房";
  private static final String GRADED = "鉴定日期";
  private static final String APPRAISER = "鉴定单位";
  private static final Map<String, Boolean> YES_NO = Map.of("是", true, "否", false);

  HousingFeed(FeedPipeline pipeline) {
    super(pipeline);
  }

  /** One appraisal. */
  record Row(
      SheetRow sheet,
      IdNumber idNumber,
      String name,
      String document,
      HouseGrade grade,
      boolean onlyHome,
      LocalDate graded,
      String appraiser)
      implements PersonRow {}

  @Override
  public String code() {
    return "housing";
  }

  @Override
  public String name() {
    return "农村住房安全鉴定";
  }

  @Override
  public Optional<String> unit() {
    return Optional.of("housing");
  }

  @Override
  String agency() {
    return AGENCY;
  }

  @Override
  Cycle cycle() {
    return Cycle.MONTHLY;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column(DOCUMENT, true, false, "每次鉴定一个编号；同一编号再次报送视为更正"),
        new Column(NAME, true, false, "与证件一致"),
        new Column(ID_NUMBER, true, true, "18 位身份证号；单元格设为文本"),
        new Column(GRADE, true, false, "A、B、C、D 或 无房"),
        new Column(ONLY, true, false, "是 或 否"),
        new Column(GRADED, true, false, "如 2021-10-08"),
        new Column(APPRAISER, false, false, "出具鉴定的单位"));
  }

  @Override
  Reader<Row> reader(Head head, Batch batch) {
    return new Appraisals(head, numbers(batch));
  }

  @Override
  String identity(Row row) {
    return row.document();
  }

  private record Appraisals(
      IdNumberReader numbers,
      int document,
      int name,
      int idNumber,
      int grade,
      int only,
      int graded,
      int appraiser)
      implements Reader<Row> {

    Appraisals(Head head, IdNumberReader numbers) {
      this(
          numbers,
          head.at(DOCUMENT),
          head.at(NAME),
          head.at(ID_NUMBER),
          head.at(GRADE),
          head.at(ONLY),
          head.at(GRADED),
          head.at(APPRAISER));
    }

    @Override
    public Optional<Row> read(SheetRow row, Complaints complaints) {
      var cells = new Cells(row, complaints);
      var number = cells.required(document, DOCUMENT);
      var who = cells.required(name, NAME);
      var id = cells.idNumber(idNumber, ID_NUMBER, numbers);
      var level = cells.oneOf(grade, GRADE, HouseGrade::read, "应为 A、B、C、D 或 无房");
      var home = cells.oneOf(only, ONLY, text -> Optional.ofNullable(YES_NO.get(text)), "应为 是 或 否");
      var day = cells.day(graded, GRADED, numbers.today());
      return cells.good()
          ? Optional.of(
              new Row(
                  row,
                  Objects.requireNonNull(id),
                  who,
                  number,
                  level.orElseThrow(),
                  home.orElseThrow(),
                  Objects.requireNonNull(day),
                  row.cell(appraiser)))
          : Optional.empty();
    }
  }

  @Override
  String facts() {
    return "house_fact";
  }

  @Override
  Expectation expected(Batch batch) {
    return new Expectation.Nobody("做了鉴定的住房才有记录，没有鉴定的不在文件里属正常，不比对“只有我方有”");
  }

  @Override
  List<String> factColumns() {
    return List.of("graded", "grade", "only_home", "appraiser", "document");
  }

  @Override
  void copyFact(CopyRows fact, Row row) {
    fact.date(row.graded()).small(row.grade().code()).flag(row.onlyHome());
    fact.text(row.appraiser()).text(row.document());
  }
}
