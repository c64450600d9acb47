package county.monitoring.elimination;

import county.monitoring.household.PrintedHouseholds;
import county.monitoring.procedure.ApprovalForm;
import county.monitoring.procedure.ApprovalForm.Words;
import county.monitoring.procedure.Notices;
import county.platform.paper.Print;
import county.platform.scope.CurrentUser;
import county.platform.web.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 风险消除审批表 and 公示 of a case on paper. */
@Service
public class EliminationPrintService {

  private static final Words<EliminationAct.Verification, EliminationAct.Preparation> WORDS =
      new Words<>(
          EliminationAct.Verification.class,
          found -> "%s%s".formatted(found.situation(), left(found.risksLeft())),
          EliminationAct.Preparation.class,
          prepared -> "拟按“%s”标注。%s".formatted(prepared.method().label(), prepared.opinion()));

  private final EliminationRepository cases;
  private final ApprovalForm forms;
  private final Notices notices;

  EliminationPrintService(EliminationRepository cases, ApprovalForm forms, Notices notices) {
    this.cases = cases;
    this.forms = forms;
    this.notices = notices;
  }

  /**
   * @throws Problem 404, also outside the caller's place and while nothing was posted
   */
  @Transactional
  Print notice(UUID id, CurrentUser user) {
    return notices.print(require(id), user);
  }

  /**
   * @param purpose why numbers are wanted in plain text; null: masked
   * @throws Problem 404, also outside the caller's place; 403 for plain text without the permission
   *     to reveal
   */
  @Transactional
  Print approval(UUID id, @Nullable String purpose, CurrentUser user) {
    return forms.print(require(id), WORDS, purpose, user);
  }

  private Elimination require(UUID id) {
    return cases.findById(id).orElseThrow(Problem::notFound);
  }

  private static String left(List<String> risks) {
    return risks.isEmpty()
        ? "（原有风险均已消除）"
        : "（尚存风险：%s）".formatted(PrintedHouseholds.risks(risks.toArray(String[]::new)));
  }
}
