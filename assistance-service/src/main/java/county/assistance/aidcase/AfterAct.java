package county.assistance.aidcase;

import county.assistance.aidcase.Paper.Attached;
import county.platform.policy.Money;
import county.platform.policy.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** After the decision: payment, filing with the county, service of the notice. */
sealed interface AfterAct extends Act {

  /** How it reached the household. */
  enum Method {
    BANK("一卡通或银行转账"),
    CASH("现金"),
    KIND("实物");

    private final String label;

    Method(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /**
   * 登记发放; what is kept here shows neither name nor account of the payee.
   *
   * @param disbursement id of its row, which holds both sealed
   */
  record Disbursement(
      UUID disbursement, Money amount, Method method, LocalDate paidOn, UUID voucher)
      implements AfterAct {

    /** What is typed. */
    record Form(
        @NotNull(message = "请填写发放金额") Money amount,
        @NotNull(message = "请选择发放方式") Method method,
        @NotNull(message = "请填写发放日期") LocalDate paidOn,
        @NotBlank(message = "请填写领款人") @Size(max = 50) String payee,
        @Size(max = 40) @Nullable String account,
        @NotNull(message = "请上传发放凭证") UUID voucherFileId) {}

    @Override
    public Action action() {
      return Action.DISBURSEMENT;
    }

    @Override
    public List<Attached> attached() {
      return Paper.one(Paper.VOUCHER, voucher);
    }

    @Override
    public List<Refusal> against(Situation s) {
      var wrong = new ArrayList<>(Act.notLaterThanToday(paidOn, s));
      wrong.addAll(DecidingAct.positive(amount));
      var aidCase = s.aidCase();
      if (aidCase.decidedOn() instanceof LocalDate decided && paidOn.isBefore(decided)) {
        wrong.add(
            Refusal.guard(
                "assistance.case.paid-before-decision", "发放日期不能早于审批日期（" + decided + "）。"));
      }
      if (amount.isAbove(aidCase.unpaid())) {
        wrong.add(
            Refusal.guard(
                "assistance.case.more-than-decided",
                "还可发放 " + aidCase.unpaid() + " 元，发放合计不能超过审批金额。"));
      }
      return wrong;
    }
  }

  /** 县级备案 of what the township decided. */
  record Filing(@Size(max = 1000) @Nullable String note) implements AfterAct {
    @Override
    public Action action() {
      return Action.FILING;
    }
  }

  /** 登记通知书送达. */
  record Service(
      @NotNull(message = "请填写送达日期") LocalDate servedOn,
      @NotBlank(message = "请填写签收人或送达方式") @Size(max = 100) String receivedBy,
      @Nullable UUID receiptFileId)
      implements AfterAct {
    @Override
    public Action action() {
      return Action.SERVICE;
    }

    @Override
    public List<Attached> attached() {
      return Paper.one(Paper.RECEIPT, receiptFileId);
    }

    @Override
    public List<Refusal> against(Situation s) {
      var refusedOn = Objects.requireNonNull(s.aidCase().decidedOn());
      return servedOn.isBefore(refusedOn)
          ? List.of(
              Refusal.guard(
                  "assistance.case.served-before-decision", "送达日期不能早于作出决定的日期（" + refusedOn + "）。"))
          : Act.notLaterThanToday(servedOn, s);
    }
  }
}
