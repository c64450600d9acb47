package county.assistance.aidcase;

import county.assistance.aidcase.Paper.Attached;
import county.assistance.programme.Benefit;
import county.assistance.programme.Hardship;
import county.platform.policy.Money;
import county.platform.policy.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is found out: authorisation, look-up of other systems, visit, appraisal, proposal. */
sealed interface FieldAct extends Act {

  /** 承诺授权书: signed by the applicant, for those who cannot write by another hand. */
  record Authorisation(
      @NotNull(message = "请填写签署日期") LocalDate signedOn,
      @NotBlank(message = "请填写签署人") @Size(max = 50) String signedBy,
      @Size(max = 50) @Nullable String writtenBy,
      @NotNull(message = "请上传承诺授权书") UUID fileId)
      implements FieldAct {
    @Override
    public Action action() {
      return Action.AUTHORISATION;
    }

    @Override
    public List<Attached> attached() {
      return Paper.one(Paper.AUTHORISATION, fileId);
    }

    @Override
    public List<Refusal> against(Situation s) {
      return Act.notLaterThanToday(signedOn, s);
    }
  }

  /**
   * 信息核对: what civil affairs found in the systems of others.
   *
   * @param propertyFits null: not known
   * @param benefits null: not known; empty: known to be none
   */
  record Comparison(
      @Nullable Boolean propertyFits,
      @Nullable List<Benefit> benefits,
      @NotBlank(message = "请写明核对了哪些数据") @Size(max = 1000) String note)
      implements FieldAct {
    @Override
    public Action action() {
      return Action.COMPARISON;
    }
  }

  /**
   * 入户调查结果, over the last 12 months.
   *
   * @param stillInNeed whether basic life is in trouble after other help
   * @param disputed whether what was found is contested: then the villagers appraise it
   */
  record Investigation(
      @NotNull(message = "请填写调查日期") LocalDate visitedOn,
      @NotBlank(message = "请填写调查人") @Size(max = 100) String visitors,
      @NotBlank(message = "请填写调查情况") @Size(max = 1000) String situation,
      @NotNull(message = "请选择困难事由") Hardship hardship,
      @NotNull(message = "请填写共同生活人口")
          @Min(value = 1, message = "人口至少为 1")
          @Max(value = 30, message = "人口不能超过 30")
          Integer persons,
      @NotNull(message = "请填写近12个月家庭收入") Money income,
      @NotNull(message = "请填写近12个月刚性支出") Money spending,
      @NotNull(message = "请选择其他救助后是否仍有困难") Boolean stillInNeed,
      @Nullable Boolean disputed,
      @Nullable List<Attached> evidence)
      implements FieldAct {
    @Override
    public Action action() {
      return Boolean.TRUE.equals(disputed) ? Action.DISPUTED : Action.INVESTIGATION;
    }

    @Override
    public List<Attached> attached() {
      return Paper.orNone(evidence);
    }

    @Override
    public List<Refusal> against(Situation s) {
      var wrong = new ArrayList<>(Act.notLaterThanToday(visitedOn, s));
      if (spending.isNegative()) {
        wrong.add(Refusal.guard("assistance.case.spending-negative", "刚性支出不能为负数。"));
      }
      return wrong;
    }
  }

  /** 民主评议, only of what is contested; it advises, it does not decide. */
  record Appraisal(
      @NotNull(message = "请填写会议日期") LocalDate heldOn,
      @NotBlank(message = "请填写地点") @Size(max = 100) String place,
      @Min(1) @Max(10_000) int present,
      @Min(0) int votesFor,
      @Min(0) int votesAgainst,
      @NotBlank(message = "请填写结论") @Size(max = 1000) String conclusion,
      @Nullable List<Attached> evidence)
      implements FieldAct {
    @Override
    public Action action() {
      return Action.APPRAISAL;
    }

    @Override
    public List<Attached> attached() {
      return Paper.orNone(evidence);
    }

    @Override
    public List<Refusal> against(Situation s) {
      var wrong = new ArrayList<>(Act.notLaterThanToday(heldOn, s));
      if (votesFor + votesAgainst > present) {
        wrong.add(Refusal.guard("assistance.case.votes-do-not-add-up", "票数合计不能超过实到人数。"));
      }
      return wrong;
    }
  }

  /** 拟定救助意见: what the township proposes, with what the rules said. */
  record Proposal(Money amount, String opinion, UUID assessment) implements FieldAct {

    /** What is typed. */
    record Form(
        @NotNull(message = "请填写拟救助金额") Money amount,
        @NotBlank(message = "请填写意见") @Size(max = 1000) String opinion) {}

    @Override
    public Action action() {
      return Action.PROPOSAL;
    }

    @Override
    public Optional<String> why() {
      return Optional.of(opinion);
    }

    @Override
    public List<Refusal> against(Situation s) {
      return DecidingAct.positive(amount);
    }
  }
}
