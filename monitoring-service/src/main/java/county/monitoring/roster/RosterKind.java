package county.monitoring.roster;

import county.monitoring.batch.Batch;
import county.monitoring.batch.BatchKind;
import county.monitoring.batch.BatchRun;
import county.monitoring.batch.RowCheck;
import county.platform.division.Divisions;
import county.platform.identity.IdNumberReader;
import county.platform.sheet.Head;
import county.platform.time.BusinessClock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 户籍名册: the national register's export as a kind of import. */
@Component
class RosterKind implements BatchKind {

  private final Places places;
  private final BusinessClock clock;
  private final RosterApplication application;

  RosterKind(Divisions divisions, BusinessClock clock, RosterApplication application) {
    this.places = new Places(divisions);
    this.clock = clock;
    this.application = application;
  }

  @Override
  public String code() {
    return ROSTER;
  }

  @Override
  public String name() {
    return "户籍名册";
  }

  @Override
  public Optional<String> unit() {
    return Optional.empty();
  }

  @Override
  public List<Column> columns() {
    return RosterColumns.ALL;
  }

  /**
   * The national system's exports have two rows above the head (policy/national-export-heads.json).
   */
  @Override
  public List<String> titles() {
    return List.of("户籍名册：一人一行，同一户的户编号相同", "表头在第三行；带 * 的列不能缺；证件号码、银行账号、电话请用文本格式");
  }

  @Override
  public RowCheck check(Head head, Batch batch) {
    return new RosterCheck(reader(head, batch));
  }

  @Override
  public void apply(BatchRun run) {
    run.eachChunk(
        chunk -> application.prepare(chunk, reader(chunk.head(), run.batch())),
        (chunk, rows) -> application.apply(run, rows));
  }

  private RowReader reader(Head head, Batch batch) {
    var within = batch.area().replaceFirst("^(\\d{6})0{6}$|^(\\d{9})0{3}$", "$1$2");
    var numbers = new IdNumberReader(batch.businessDay(), clock.isStored());
    return new RowReader(head, places, within, numbers);
  }
}
