package county.assets.title;

import county.assets.asset.OwnerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is stated on the way to title and hand-over. */
final class TitleActs {

  private TitleActs() {}

  /**
   * 张贴确权公示.
   *
   * @param until last day; reckoned by the notice period unless said otherwise
   */
  record NoticePosting(
      @NotNull(message = "请填写开始日期") LocalDate from,
      @Nullable LocalDate until,
      @NotBlank(message = "请填写公示地点") @Size(max = 100) String place,
      @Nullable UUID photoFileId) {}

  /** 异议. */
  record TitleObjecting(
      @NotBlank(message = "请填写提出人") @Size(max = 50) String raisedBy,
      @NotBlank(message = "请填写异议内容") @Size(max = 1000) String content) {}

  /** 异议答复; an objection that does not hold starts the notice anew. */
  record TitleAnswer(
      @NotBlank(message = "请填写处理意见") @Size(max = 1000) String answer,
      @Nullable @Size(max = 100) String place) {}

  /**
   * 确权.
   *
   * @param shares of joint owners in percent, 100 in all; only for joint villages
   */
  record Confirmation(
      @NotNull(message = "请选择所有权人层级") OwnerKind ownerKind,
      @NotBlank(message = "请填写所有权人") @Size(max = 200) String ownerName,
      @Nullable @Size(max = 100) String certificateNo,
      @Nullable LocalDate on,
      @Nullable @Size(max = 200) String document,
      @Nullable UUID fileId,
      @Nullable @Size(max = 50) List<@Valid ShareForm> shares) {

    List<ShareForm> shareRows() {
      return shares == null ? List.of() : shares;
    }
  }

  /** 份额. */
  record ShareForm(
      @NotBlank(message = "请填写份额所有人") @Size(max = 200) String ownerName,
      @NotNull(message = "请填写份额") BigDecimal share) {}

  /** 移交方签字. */
  record Giving(
      @NotBlank(message = "请填写移交方") @Size(max = 100) String fromParty,
      @NotBlank(message = "请填写接收方") @Size(max = 100) String toParty,
      @Nullable @Size(max = 500) String remark,
      @Nullable UUID fileId) {}

  /** 接收方签字. */
  record Receiving(@Nullable @Size(max = 500) String remark) {}
}
