package county.monitoring.recognition;

import county.monitoring.household.PrintedHouseholds;
import county.monitoring.procedure.ApprovalForm;
import county.monitoring.procedure.ApprovalForm.Words;
import county.monitoring.procedure.Notices;
import county.platform.paper.Print;
import county.platform.scope.CurrentUser;
import county.platform.web.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 认定审批表 and 公示 of a case on paper. */
@Service
public class RecognitionPrintService {

  private static final Words<RecognitionAct.Verification, RecognitionAct.Preparation> WORDS =
      new Words<>(
          RecognitionAct.Verification.class,
          RecognitionAct.Verification::situation,
          RecognitionAct.Preparation.class,
          prepared ->
              "拟认定为%s，风险：%s。%s"
                  .formatted(
                      PrintedHouseholds.category(prepared.category()),
                      PrintedHouseholds.risks(prepared.risks().toArray(String[]::new)),
                      prepared.opinion()));

  private final RecognitionRepository cases;
  private final ApprovalForm forms;
  private final Notices notices;

  RecognitionPrintService(RecognitionRepository cases, ApprovalForm forms, Notices notices) {
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

  private Recognition require(UUID id) {
    return cases.findById(id).orElseThrow(Problem::notFound);
  }
}
