package county.monitoring.selfreport;

import county.monitoring.risk.Risk;
import county.platform.crypto.Sm3;
import county.platform.division.Division;
import county.platform.division.Divisions;
import county.platform.identity.IdNumber;
import county.platform.identity.IdNumberReader;
import county.platform.web.InvalidInput;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public form as it is sent.
 *
 * @param form the ticket the form came with
 * @param website a field that no person sees: whoever fills it in is none
 * @param area 12-digit code of the village
 * @param idNumber may be missing: the person may have no identity card
 * @param risks codes, the main one first
 * @param consent that the data may be used to verify the report
 */
record Submission(
    @NotBlank(message = "请刷新页面后重新填写") @Size(max = 200) String form,
    @Nullable String website,
    @NotBlank(message = "请选择嘎查村") @Pattern(regexp = "\\d{12}", message = "请从列表中选择嘎查村") String area,
    @NotBlank(message = "请填写姓名") @Size(min = 2, max = 30, message = "姓名为2到30个字") String name,
    @Nullable @Size(max = 22, message = "证件号码太长") String idNumber,
    @NotBlank(message = "请填写手机号，便于联系您") @Pattern(regexp = "1[3-9]\\d{9}", message = "请填写11位手机号")
        String phone,
    @NotNull(message = "请选出至少一种困难") @Size(min = 1, max = 5, message = "请选出一到五种困难")
        List<@Pattern(regexp = "0[1-9]|1[01]|99", message = "没有这种困难") String> risks,
    @NotBlank(message = "请写明发生了什么") @Size(min = 4, max = 500, message = "请写 4 到 500 个字")
        String happened,
    @Nullable Boolean consent) {

  List<Risk> named() {
    return risks.stream().distinct().flatMap(code -> Risk.byCode(code).stream()).toList();
  }

  Optional<String> number() {
    return Optional.ofNullable(idNumber).map(String::strip).filter(text -> !text.isEmpty());
  }

  void check(Divisions divisions, IdNumberReader numbers) {
    boolean village =
        divisions.find(area).filter(place -> place.level() == Division.Level.VILLAGE).isPresent();
    var errors =
        new InvalidInput()
            .require(village, "area", area, "请从列表中选择嘎查村")
            .require(Boolean.TRUE.equals(consent), "consent", consent, "请阅读并同意信息使用说明");
    number()
        .map(numbers::read)
        .ifPresent(
            read -> {
              if (read instanceof IdNumber.Invalid(String reason)) {
                errors.reject("idNumber", "", reason + "；没有身份证的可以不填");
              }
            });
    errors.throwIfAny();
  }

  /** Equal for the same content; the phone and the number are not readable from it. */
  String digest() {
    return Sm3.hex(
        String.join(
            "\n",
            form,
            area,
            name.strip(),
            number().orElse(""),
            phone,
            risks.toString(),
            happened.strip()));
  }
}
