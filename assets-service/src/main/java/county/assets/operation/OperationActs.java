package county.assets.operation;

import county.platform.policy.Money;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is stated about the running of an asset. */
final class OperationActs {

  private OperationActs() {}

  /** 经营方式. Source: SRC_WUYUAN_1. */
  enum Mode {
    SELF("自主经营"),
    ENTRUSTED("委托经营"),
    COOPERATIVE("合作经营");

    private final String label;

    Mode(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** 风险评级. */
  enum Risk {
    LOW("低"),
    MIDDLE("中"),
    HIGH("高");

    private final String label;

    Risk(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** 巡查或维修. */
  enum UpkeepKind {
    PATROL("巡查"),
    REPAIR("维修");

    private final String label;

    UpkeepKind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /**
   * 经营合同.
   *
   * @param creditCodeAnyway the code fails its check and is entered all the same
   * @param decision the resolution of the democratic procedure that chose it
   * @param filedWith the level above that has it on file
   */
  record ContractForm(
      @NotNull(message = "请选择经营方式") Mode mode,
      @NotBlank(message = "请填写经营主体") @Size(max = 100) String operator,
      @Nullable String creditCode,
      @Nullable Boolean creditCodeAnyway,
      @NotBlank(message = "请填写合同号") @Size(max = 100) String contractNo,
      @NotNull(message = "请填写合同开始日期") LocalDate from,
      @NotNull(message = "请填写合同结束日期") LocalDate to,
      @Nullable Money rentPerYear,
      @Nullable Money guaranteedPerYear,
      @Nullable @DecimalMin("0") @DecimalMax("100") BigDecimal dividendRate,
      @Nullable Money deposit,
      @Nullable Risk risk,
      @NotBlank(message = "请填写民主程序的决议") @Size(max = 200) String decision,
      @NotBlank(message = "请填写上一级备案情况") @Size(max = 200) String filedWith,
      @Nullable UUID fileId) {}

  /** 提前终止. */
  record Ending(
      @NotNull(message = "请填写终止日期") LocalDate on,
      @NotBlank(message = "请写明终止原因") @Size(max = 500) String because) {}

  /** 管护责任. */
  record StewardForm(
      @NotBlank(message = "请填写管护责任单位") @Size(max = 100) String unitName,
      @NotBlank(message = "请填写管护责任人") @Size(max = 50) String person,
      @Nullable @Size(max = 100) String paidFrom,
      @Nullable LocalDate from,
      @Nullable UUID fileId) {}

  /** 巡查、维修记录. */
  record UpkeepForm(
      @NotNull(message = "请选择巡查或维修") UpkeepKind kind,
      @NotNull(message = "请填写日期") LocalDate on,
      @NotBlank(message = "请填写内容") @Size(max = 1000) String content,
      @Nullable Money cost,
      @Nullable UUID fileId) {}

  /** 评估. */
  record AppraisalForm(
      @NotBlank(message = "请填写评估机构") @Size(max = 100) String valuer,
      @Nullable String creditCode,
      @Nullable Boolean creditCodeAnyway,
      @NotNull(message = "请填写评估基准日") LocalDate on,
      @NotNull(message = "请填写评估值") Money value,
      @NotBlank(message = "请填写评估报告号") @Size(max = 100) String reportNo,
      @Nullable UUID fileId) {}

  /** 照片和附件. */
  record FileForm(
      @NotNull(message = "请上传文件") UUID fileId,
      @Nullable Boolean photo,
      @NotBlank(message = "请填写标题") @Size(max = 100) String title) {}
}
