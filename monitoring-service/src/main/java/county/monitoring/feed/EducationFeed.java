package county.monitoring.feed;

import county.monitoring.batch.Batch;
import county.monitoring.batch.CopyRows;
import county.monitoring.batch.RowCheck.Complaints;
import county.monitoring.risk.SchoolAge;
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

/** 学籍与就读状态: who is at which school, and who has left it. Source: PLAN_3_7, PLAN_10_3. */
@Component
@Order(2)
final class EducationFeed extends PersonFeed<EducationFeed.Row> {
  static final String AGENCY = "教育局";

  private static final String DOCUMENT = "学籍号";
  private static final String NAME = "姓名";
  private static final String ID_NUMBER = "证件号码";
  private static final String SCHOOL = "学校";
  private static final String GRADE = "年级";
  private static final String STATE = "就读状态";
  private static final String SINCE = "状态日期";

  EducationFeed(FeedPipeline pipeline) {
    super(pipeline);
  }

  /** One pupil. */
  record Row(
      SheetRow sheet,
      IdNumber idNumber,
      String name,
      String document,
      String school,
      String grade,
      Enrolment state,
      LocalDate since)
      implements PersonRow {}

  @Override
  public String code() {
    return "education";
  }

  @Override
  public String name() {
    return "学籍与就读状态";
  }

  @Override
  public Optional<String> unit() {
    return Optional.of("education");
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
        new Column(DOCUMENT, true, false, "全国学籍号；同一学籍号再次报送以新状态为准"),
        new Column(NAME, true, false, "与证件一致"),
        new Column(ID_NUMBER, true, true, "18 位身份证号；单元格设为文本"),
        new Column(SCHOOL, true, false, "学校全称"),
        new Column(GRADE, false, false, "如 小学三年级、八年级"),
        new Column(STATE, true, false, Enrolment.choices() + " 之一"),
        new Column(SINCE, true, false, "该状态开始的日期，如 2021-09-01"));
  }

  @Override
  Reader<Row> reader(Head head, Batch batch) {
    return new Pupils(head, numbers(batch));
  }

  @Override
  String identity(Row row) {
    return row.document();
  }

  private record Pupils(
      IdNumberReader numbers,
      int document,
      int name,
      int idNumber,
      int school,
      int grade,
      int state,
      int since)
      implements Reader<Row> {

    Pupils(Head head, IdNumberReader numbers) {
      this(
          numbers,
          head.at(DOCUMENT),
          head.at(NAME),
          head.at(ID_NUMBER),
          head.at(SCHOOL),
          head.at(GRADE),
          head.at(STATE),
          head.at(SINCE));
    }

    @Override
    public Optional<Row> read(SheetRow row, Complaints complaints) {
      var cells = new Cells(row, complaints);
      var number = cells.required(document, DOCUMENT);
      var who = cells.required(name, NAME);
      var id = cells.idNumber(idNumber, ID_NUMBER, numbers);
      var where = cells.required(school, SCHOOL);
      var now = cells.oneOf(state, STATE, Enrolment::read, "应为 " + Enrolment.choices() + " 之一");
      var day = cells.day(since, SINCE, numbers.today());
      return cells.good()
          ? Optional.of(
              new Row(
                  row,
                  Objects.requireNonNull(id),
                  who,
                  number,
                  where,
                  row.cell(grade),
                  now.orElseThrow(),
                  Objects.requireNonNull(day)))
          : Optional.empty();
    }
  }

  @Override
  String facts() {
    return "enrolment_fact";
  }

  /** Whoever is of compulsory-school age on the day the file is about. Source: PLAN_3_7. */
  @Override
  Expectation expected(Batch batch) {
    var age = SchoolAge.on(batch.dataDate());
    return new Expectation.Some(
        "义务教育阶段适龄儿童（%s 之后、%s 及以前出生，在档）应在学籍数据中".formatted(age.bornAfter(), age.bornUpTo()),
        "p.left_on is null and p.birth_date > :bornAfter and p.birth_date <= :bornUpTo",
        Map.of("bornAfter", age.bornAfter(), "bornUpTo", age.bornUpTo()));
  }

  @Override
  List<String> factColumns() {
    return List.of("since", "state", "school", "grade", "document");
  }

  @Override
  void copyFact(CopyRows fact, Row row) {
    fact.date(row.since()).small(row.state().code());
    fact.text(row.school()).text(row.grade()).text(row.document());
  }
}
