package county.assistance.intake;

import county.assistance.aidcase.Paper;
import county.assistance.programme.Hardship;
import county.assistance.programme.Programme;
import county.platform.web.InvalidInput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said at the door. The subject is one of three: a need card, a household of the copy, or a
 * walk-in with his place and name.
 *
 * @param relation of the applicant to the head of the household
 * @param noIdReason why a walk-in has no identity number
 * @param urgent the applicant says that it cannot wait
 * @param authorisation 承诺授权书, when it was signed at the door
 * @param repeatsSeen receipts of earlier applications for the same event that were shown
 */
record ReceiveApplication(
    @NotNull(message = "请选择救助项目") Programme programme,
    @NotNull(message = "请选择受理渠道") Channel channel,
    @Nullable UUID needCardId,
    @Nullable UUID householdId,
    @Nullable @Pattern(regexp = "\\d{12}", message = "请选择嘎查村") String area,
    @Nullable @Size(max = 50) String headName,
    @Nullable @Size(max = 50) String applicant,
    @Nullable @Size(max = 20) String relation,
    @Nullable @Min(value = 1, message = "人口至少为 1") @Max(value = 30, message = "人口不能超过 30")
        Integer persons,
    @Nullable @Size(max = 40) String idNumber,
    @Nullable @Size(max = 200) String noIdReason,
    @Nullable @Pattern(regexp = "1[3-9]\\d{9}", message = "手机号应为 11 位") String phone,
    @NotNull(message = "请选择困难事由") Hardship hardship,
    @Nullable LocalDate happenedOn,
    @Nullable Boolean urgent,
    @NotBlank(message = "请写明困难情况和需要的帮助") @Size(max = 1000) String need,
    @Nullable @Valid Authorisation authorisation,
    @Nullable @Size(max = 20, message = "材料最多 20 份") List<Paper.Attached> evidence,
    @Nullable List<String> repeatsSeen,
    @Nullable @Size(max = 200) String repeatReason) {

  record Authorisation(
      @NotNull(message = "请填写签署日期") LocalDate signedOn,
      @NotBlank(message = "请填写签署人") @Size(max = 50) String signedBy,
      @Nullable @Size(max = 50) String writtenBy,
      @NotNull(message = "请上传承诺授权书") UUID fileId) {}

  boolean isWalkIn() {
    return needCardId == null && householdId == null;
  }

  List<String> seen() {
    return Objects.requireNonNullElse(repeatsSeen, List.of());
  }

  List<Paper.Attached> papers() {
    return Objects.requireNonNullElse(evidence, List.of());
  }

  /** Everything that is wrong with it, whoever it is for. */
  void check(LocalDate today) {
    var errors =
        new InvalidInput()
            .require(
                happenedOn == null || !happenedOn.isAfter(today),
                "happenedOn",
                happenedOn,
                "发生日期不能晚于今天")
            .require(
                authorisation == null || !authorisation.signedOn().isAfter(today),
                "authorisation.signedOn",
                authorisation == null ? null : authorisation.signedOn(),
                "签署日期不能晚于今天")
            .require(
                needCardId == null || householdId == null, "householdId", householdId, "需求卡和农户只选一项")
            .require(
                seen().isEmpty() || !isBlank(repeatReason),
                "repeatReason",
                repeatReason,
                "已有同一事由的申请，请写明再次受理的理由");
    if (isWalkIn()) {
      errors
          .require(area != null, "area", area, "请选择申请人所在的嘎查村")
          .require(!isBlank(applicant), "applicant", applicant, "请填写申请人姓名")
          .require(persons != null, "persons", persons, "请填写共同生活人口")
          .require(
              isBlank(idNumber) != isBlank(noIdReason),
              "idNumber",
              "",
              isBlank(idNumber) ? "请填写证件号码；没有证件的写明原因" : "已填证件号码，不必再写没有证件的原因");
    }
    errors.throwIfAny();
  }

  static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
