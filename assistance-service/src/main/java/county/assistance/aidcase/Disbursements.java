package county.assistance.aidcase;

import county.platform.crypto.FieldCipher;
import county.platform.crypto.Masks;
import county.platform.policy.Money;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import county.platform.web.Ids;
import county.platform.web.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payments of cases: payee and account sealed, shown behind masks. */
@Component
class Disbursements {

  static final String TABLE = "aid_disbursement";

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final BusinessClock clock;

  Disbursements(JdbcClient jdbc, FieldCipher cipher, BusinessClock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** A payment as it is shown. */
  record DisbursementView(
      UUID id,
      Money amount,
      String method,
      String methodLabel,
      LocalDate paidOn,
      String payeeMasked,
      Optional<String> accountMasked,
      UUID voucherFileId,
      String recordedBy,
      String unit) {}

  /** The statement of a payment; the payee's name and account are not in it. */
  AfterAct.Disbursement statement(AfterAct.Disbursement.Form form) {
    var account = account(form.account());
    var bank = form.method() == AfterAct.Method.BANK;
    new InvalidInput()
        .require(!bank || !account.isEmpty(), "account", "", "银行发放请填写账号")
        .require(bank || account.isEmpty(), "account", "", "现金或实物发放不填账号")
        .require(
            account.isEmpty() || account.matches("[0-9A-Za-z]{6,30}"),
            "account",
            "",
            "账号应为 6 到 30 位数字或字母")
        .throwIfAny();
    return new AfterAct.Disbursement(
        Ids.next(), form.amount(), form.method(), form.paidOn(), form.voucherFileId());
  }

  /** Writes the row of a payment that was taken. */
  void record(
      AidCase c, AfterAct.Disbursement paid, AfterAct.Disbursement.Form form, CurrentUser by) {
    var id = paid.disbursement();
    var payee = form.payee().strip();
    var account = account(form.account());
    Instant now = clock.now();
    jdbc.sql(
            """
            insert into aid_disbursement (id, case_id, area, amount_fen, method, paid_on, payee_cipher, payee_masked, account_cipher, account_masked,
              voucher, recorded_by, recorded_name, unit, recorded_at)
            values (:id, :case, :area, :amount, :method, :on, :payee, :payeeMasked, :account, :accountMasked, :voucher, :by, :name, :unit, :at)
            """)
        .param("id", id)
        .param("case", c.id())
        .param("area", c.area())
        .param("amount", paid.amount().fen())
        .param("method", paid.method().name())
        .param("on", paid.paidOn())
        .param("payee", cipher.seal(TABLE, "payee_cipher", id, payee))
        .param("payeeMasked", Masks.name(payee))
        .param(
            "account", account.isEmpty() ? null : cipher.seal(TABLE, "account_cipher", id, account))
        .param("accountMasked", account.isEmpty() ? null : Masks.account(account))
        .param("voucher", paid.voucher())
        .param("by", by.id())
        .param("name", by.name())
        .param("unit", by.appointment().unit())
        .param("at", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<DisbursementView> of(UUID aidCase) {
    return jdbc.sql("select * from aid_disbursement where case_id = ? order by id")
        .param(aidCase)
        .query(
            (row, n) -> {
              var method = AfterAct.Method.valueOf(row.getString("method"));
              return new DisbursementView(
                  row.getObject("id", UUID.class),
                  new Money(row.getLong("amount_fen")),
                  method.name(),
                  method.label(),
                  row.getObject("paid_on", LocalDate.class),
                  row.getString("payee_masked"),
                  Optional.ofNullable(row.getString("account_masked")),
                  row.getObject("voucher", UUID.class),
                  row.getString("recorded_name"),
                  row.getString("unit"));
            })
        .list();
  }

  private static String account(@Nullable String typed) {
    return typed == null ? "" : typed.replaceAll("[\\s-]", "");
  }
}
