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
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 医保报销结算: what a person paid himself after all layers of insurance and aid, settlement by
 * settlement. Source: PLAN_2_3, PLAN_10_3.
 */
@Component
@Order(1)
final class MedicalFeed extends PersonFeed<MedicalFeed.Row> {
  static final String AGENCY = "医保局";

  private static final String DOCUMENT = "结算单号";
  private static final String NAME = "姓名";
  private static final String ID_NUMBER = "证件号码";
  private static final String VISIT = "就诊类型";
  private static final String SETTLED = "结算日期";
  private static final String TOTAL = "医疗总费用";
  private static final String FUND = "基本医保支付";
  private static final String OUT_OF_POCKET = "合规自付支出";

  MedicalFeed(FeedPipeline pipeline) {
    super(pipeline);
  }

  /** One settlement; amounts in fen, -1 where the file has none. */
  record Row(
      SheetRow sheet,
      IdNumber idNumber,
      String name,
      String document,
      Visit visit,
      LocalDate settled,
      long total,
      long fund,
      long outOfPocket)
      implements PersonRow {}

  @Override
  public String code() {
    return "medical";
  }

  @Override
  public String name() {
    return "医保报销结算";
  }

  @Override
  public Optional<String> unit() {
    return Optional.of("medical-insurance");
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
        new Column(DOCUMENT, true, false, "每次结算一个单号；同一单号再次报送视为更正"),
        new Column(NAME, true, false, "与证件一致"),
        new Column(ID_NUMBER, true, true, "18 位身份证号，或 20、22 位残疾人证号；单元格设为文本"),
        new Column(VISIT, true, false, "住院、门诊 或 慢特病"),
        new Column(SETTLED, true, false, "如 2021-10-08"),
        new Column(TOTAL, false, false, "元，最多两位小数"),
        new Column(FUND, false, false, "元，最多两位小数"),
        new Column(OUT_OF_POCKET, true, false, "基本医保、大病保险、医疗救助之后个人自付的合规费用，元"));
  }

  @Override
  Reader<Row> reader(Head head, Batch batch) {
    return new Settlements(head, numbers(batch));
  }

  @Override
  String identity(Row row) {
    return row.document();
  }

  private record Settlements(
      IdNumberReader numbers,
      int document,
      int name,
      int idNumber,
      int visit,
      int settled,
      int total,
      int fund,
      int outOfPocket)
      implements Reader<Row> {

    Settlements(Head head, IdNumberReader numbers) {
      this(
          numbers,
          head.at(DOCUMENT),
          head.at(NAME),
          head.at(ID_NUMBER),
          head.at(VISIT),
          head.at(SETTLED),
          head.at(TOTAL),
          head.at(FUND),
          head.at(OUT_OF_POCKET));
    }

    @Override
    public Optional<Row> read(SheetRow row, Complaints complaints) {
      var cells = new Cells(row, complaints);
      var number = cells.required(document, DOCUMENT);
      var who = cells.required(name, NAME);
      var id = cells.idNumber(idNumber, ID_NUMBER, numbers);
      var kind = cells.oneOf(visit, VISIT, Visit::read, "应为 住院、门诊 或 慢特病");
      var day = cells.day(settled, SETTLED, numbers.today());
      long cost = cells.optionalFen(total, TOTAL);
      long paid = cells.optionalFen(fund, FUND);
      long own = cells.fen(outOfPocket, OUT_OF_POCKET);
      if (cells.good() && cost >= 0 && own > cost) {
        cells.complain(OUT_OF_POCKET, row.cell(outOfPocket), "合规自付大于医疗总费用");
      }
      return cells.good()
          ? Optional.of(
              new Row(
                  row,
                  Objects.requireNonNull(id),
                  who,
                  number,
                  kind.orElseThrow(),
                  Objects.requireNonNull(day),
                  cost,
                  paid,
                  own))
          : Optional.empty();
    }
  }

  @Override
  String facts() {
    return "medical_fact";
  }

  @Override
  Expectation expected(Batch batch) {
    return new Expectation.Nobody("就诊结算了才有记录，没有就诊的人不在文件里属正常，不比对“只有我方有”");
  }

  @Override
  List<String> factColumns() {
    return List.of("settled", "visit", "total", "fund", "out_of_pocket", "document");
  }

  @Override
  void copyFact(CopyRows fact, Row row) {
    fact.date(row.settled()).small(row.visit().code());
    amount(fact, row.total());
    amount(fact, row.fund());
    fact.big(row.outOfPocket()).text(row.document());
  }

  private static void amount(CopyRows fact, long fen) {
    if (fen < 0) {
      fact.nothing();
    } else {
      fact.big(fen);
    }
  }
}
