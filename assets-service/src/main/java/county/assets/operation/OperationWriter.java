package county.assets.operation;

import county.assets.asset.AssetRecordService.Record;
import county.assets.operation.OperationActs.AppraisalForm;
import county.assets.operation.OperationActs.ContractForm;
import county.assets.operation.OperationActs.Ending;
import county.assets.operation.OperationActs.FileForm;
import county.assets.operation.OperationActs.StewardForm;
import county.assets.operation.OperationActs.UpkeepForm;
import county.platform.policy.Money;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the records of an asset's running. */
@Component
class OperationWriter {

  /** The days of a contract. */
  record Term(LocalDate from, LocalDate to, boolean ended) {}

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  OperationWriter(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private JdbcClient.StatementSpec insert(String sql, Record asset, CurrentUser user) {
    return jdbc.sql(sql)
        .param("id", Ids.next())
        .param("asset", asset.id())
        .param("area", asset.area())
        .param("by", user.id())
        .param("name", user.name());
  }

  boolean overlaps(UUID asset, LocalDate from, LocalDate to) {
    return jdbc.sql(
            "select exists (select from asset_contract where asset_id = ? and valid_from <= ? and coalesce(ended_on, valid_to) >= ?)")
        .params(asset, to, from)
        .query(Boolean.class)
        .single();
  }

  void contract(Record asset, ContractForm form, boolean doubtful, CurrentUser user) {
    insert(
            """
            insert into asset_contract (id, asset_id, area, mode, operator, credit_code, credit_code_doubtful, contract_no, valid_from, valid_to,
              rent_per_year, guaranteed_per_year, dividend_rate, deposit, risk, decision, filed_with, file_id, entered_by, entered_by_name)
            values (:id, :asset, :area, :mode, :operator, :code, :doubtful, :no, :from, :to, :rent, :guaranteed, :dividend, :deposit, :risk,
              :decision, :filed, :file, :by, :name)
            """,
            asset,
            user)
        .param("mode", form.mode().name())
        .param("operator", form.operator())
        .param("code", form.creditCode())
        .param("doubtful", doubtful)
        .param("no", form.contractNo())
        .param("from", form.from())
        .param("to", form.to())
        .param("rent", fen(form.rentPerYear()))
        .param("guaranteed", fen(form.guaranteedPerYear()))
        .param("dividend", form.dividendRate())
        .param("deposit", fen(form.deposit()))
        .param("risk", form.risk() == null ? null : form.risk().name())
        .param("decision", form.decision())
        .param("filed", form.filedWith())
        .param("file", form.fileId())
        .update();
  }

  Optional<Term> term(UUID asset, UUID contract) {
    return jdbc.sql(
            "select valid_from, valid_to, ended_on is not null as ended from asset_contract where id = ? and asset_id = ?")
        .params(contract, asset)
        .query(
            (row, n) ->
                new Term(
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class),
                    row.getBoolean("ended")))
        .optional();
  }

  void end(UUID contract, Ending ending) {
    jdbc.sql("update asset_contract set ended_on = ?, ended_because = ? where id = ?")
        .params(ending.on(), ending.because(), contract)
        .update();
  }

  /** Since when somebody is named who still is. */
  Optional<LocalDate> stewardFrom(UUID asset) {
    return jdbc.sql("select valid_from from asset_steward where asset_id = ? and valid_to is null")
        .param(asset)
        .query(LocalDate.class)
        .optional();
  }

  void steward(Record asset, StewardForm form, LocalDate from, CurrentUser user) {
    jdbc.sql("update asset_steward set valid_to = ? where asset_id = ? and valid_to is null")
        .params(from.minusDays(1), asset.id())
        .update();
    insert(
            """
            insert into asset_steward (id, asset_id, area, unit_name, person, paid_from, file_id, valid_from, entered_by, entered_by_name)
            values (:id, :asset, :area, :unit, :person, :paid, :file, :from, :by, :name)
            """,
            asset,
            user)
        .param("unit", form.unitName())
        .param("person", form.person())
        .param("paid", form.paidFrom())
        .param("file", form.fileId())
        .param("from", from)
        .update();
  }

  void stewardsOf(List<UUID> assets) {
    jdbc.sql(
            """
            insert into asset_steward (id, asset_id, area, unit_name, person, valid_from, entered_by, entered_by_name)
            select uuidv7(), a.id, a.area, a.registering_body, a.steward, a.formed_on, a.registered_by, ''
            from asset a where a.id = any(?) and a.steward <> '' and not exists (select from asset_steward s where s.asset_id = a.id)
            """)
        .param(assets.toArray(UUID[]::new))
        .update();
  }

  void upkeep(Record asset, UpkeepForm form, CurrentUser user) {
    insert(
            """
            insert into upkeep_record (id, asset_id, area, kind, done_on, content, cost, file_id, entered_by, entered_by_name, entered_at)
            values (:id, :asset, :area, :kind, :on, :content, :cost, :file, :by, :name, :at)
            """,
            asset,
            user)
        .param("kind", form.kind().name())
        .param("on", form.on())
        .param("content", form.content())
        .param("cost", fen(form.cost()))
        .param("file", form.fileId())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  void appraise(Record asset, AppraisalForm form, boolean doubtful, CurrentUser user) {
    insert(
            """
            insert into asset_appraisal (id, asset_id, area, valuer, credit_code, credit_code_doubtful, appraised_on, value, report_no, file_id,
              entered_by, entered_by_name, entered_at)
            values (:id, :asset, :area, :valuer, :code, :doubtful, :on, :value, :report, :file, :by, :name, :at)
            """,
            asset,
            user)
        .param("valuer", form.valuer())
        .param("code", form.creditCode())
        .param("doubtful", doubtful)
        .param("on", form.on())
        .param("value", form.value().fen())
        .param("report", form.reportNo())
        .param("file", form.fileId())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  void attach(Record asset, FileForm form, CurrentUser user) {
    insert(
            """
            insert into asset_file (id, asset_id, area, file_id, kind, title, added_by, added_by_name, added_at)
            values (:id, :asset, :area, :file, :kind, :title, :by, :name, :at) on conflict (asset_id, file_id) do nothing
            """,
            asset,
            user)
        .param("file", form.fileId())
        .param("kind", Boolean.TRUE.equals(form.photo()) ? "PHOTO" : "DOCUMENT")
        .param("title", form.title())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Contracts and stewards move with the asset; what was done and said of it keeps its place. */
  void move(UUID asset) {
    for (var table : List.of("asset_contract", "asset_steward")) {
      jdbc.sql(
              "update "
                  + table
                  + " t set area = a.area from asset a where a.id = t.asset_id and t.asset_id = ?")
          .param(asset)
          .update();
    }
  }

  private static @Nullable Long fen(@Nullable Money amount) {
    return amount == null ? null : amount.fen();
  }
}
