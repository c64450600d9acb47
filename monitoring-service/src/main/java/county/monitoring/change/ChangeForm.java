package county.monitoring.change;

import county.monitoring.household.Relations;
import county.platform.identity.IdNumber;
import county.platform.identity.IdNumberReader;
import county.platform.identity.Sex;
import county.platform.web.InvalidInput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposed change.
 *
 * @param evidenceFile the document that shows it
 * @param personId who left or is back
 * @param newHeadId who is 户主 from now on, when the one who left was it
 * @param member who joined
 * @param category and {@code risks}: as what the household is monitored from now on
 */
record ChangeForm(
    @NotNull(message = "请选择变更种类") ChangeKind kind,
    @NotNull(message = "请选择原因") Cause cause,
    @NotNull(message = "请填写发生日期") LocalDate happenedOn,
    @NotBlank(message = "请填写说明") @Size(max = 1000) String reason,
    @NotNull(message = "请上传证明材料") UUID evidenceFile,
    @Nullable UUID personId,
    @Nullable UUID newHeadId,
    @Valid @Nullable NewMember member,
    @Pattern(regexp = "0[123]", message = "类别为 01、02 或 03") @Nullable String category,
    @Size(min = 1, max = 5, message = "风险一至五项")
        @Nullable List<@Pattern(regexp = "0[1-9]|1[01]|99", message = "没有这种风险") String> risks) {

  /**
   * Who joined.
   *
   * @param idNumber none for a newborn child that has none yet
   */
  record NewMember(
      @NotBlank(message = "请填写姓名") @Size(max = 50) String name,
      @NotBlank(message = "请选择与户主关系") String relation,
      @Nullable Sex sex,
      @Nullable LocalDate birthDate,
      @Nullable String idNumber) {

    Optional<String> number() {
      return Optional.ofNullable(idNumber).filter(text -> !text.isBlank());
    }
  }

  /** What is missing or does not fit, all at once. */
  void check(LocalDate today, boolean demo) {
    var errors =
        new InvalidInput()
            .require(cause.fits(kind), "cause", cause, "这种变更没有这个原因")
            .require(!happenedOn.isAfter(today), "happenedOn", happenedOn, "发生日期不能晚于今天")
            .require(
                kind.concernsMember() == (personId != null),
                "personId",
                "",
                kind.concernsMember() ? "请选择成员" : "这种变更不针对某个成员")
            .require(
                (kind == ChangeKind.MEMBER_JOINED) == (member != null), "member", "", "请填写新增成员")
            .require((kind == ChangeKind.REGRADED) == (category != null), "category", "", "请选择类别")
            .require((kind == ChangeKind.REGRADED) == (risks != null), "risks", "", "请选择风险");
    if (member != null) {
      check(member, new IdNumberReader(today, demo), errors);
    }
    errors.throwIfAny();
  }

  private static void check(NewMember member, IdNumberReader reader, InvalidInput errors) {
    errors.require(
        Relations.ALL.contains(member.relation()) && !member.relation().equals(Relations.HEAD),
        "member.relation",
        member.relation(),
        "请按全国系统的写法选择与户主关系");
    if (member.number().isEmpty()) {
      errors
          .require(
              member.sex() == Sex.MALE || member.sex() == Sex.FEMALE,
              "member.sex",
              "",
              "没有证件号码时请选择性别")
          .require(member.birthDate() != null, "member.birthDate", "", "没有证件号码时请填写出生日期");
      return;
    }
    if (reader.read(member.number().get()) instanceof IdNumber.Invalid(var reason)) {
      errors.reject("member.idNumber", "", reason);
    }
  }
}
