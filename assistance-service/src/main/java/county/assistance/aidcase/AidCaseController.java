package county.assistance.aidcase;

import county.assistance.aidcase.AidCaseView.CaseRow;
import county.platform.policy.Money;
import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.InvalidInput;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assistance/v1/cases")
class AidCaseController {

  private final AidCaseListService cases;
  private final Judging judging;

  AidCaseController(AidCaseListService cases, Judging judging) {
    this.cases = cases;
    this.judging = judging;
  }

  @GetMapping
  @Permission("assistance:case:read")
  Page<CaseRow> list(
      @ParameterObject AidCaseListService.Filter filter, @ParameterObject @Valid Paging paging) {
    return cases.list(filter, paging);
  }

  @GetMapping("/{id}")
  @Permission("assistance:case:read")
  ResponseEntity<AidCaseView> get(@PathVariable UUID id, CurrentUser user) {
    return Answers.versioned(cases.get(id, user), AidCaseView::version);
  }

  /**
   * What the rules say today; nothing is kept.
   *
   * @param amount the sum to judge; left out: what is proposed
   */
  @GetMapping("/{id}/findings")
  @Permission("assistance:case:read")
  List<ReliefFindings.Weighed> findings(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable String amount) {
    return judging.preview(id, Optional.ofNullable(amount).map(AidCaseController::money));
  }

  /** What may hang on the notice board. */
  @GetMapping("/{id}/publicity-sheet")
  @Permission("assistance:case:read")
  AidNotices.BoardSheet publicitySheet(@PathVariable UUID id) {
    return cases.board(id);
  }

  /** 不予救助通知书. */
  @GetMapping("/{id}/refusal-notice")
  @Permission("assistance:case:read")
  AidNotices.RefusalSheet refusalNotice(@PathVariable UUID id) {
    return cases.refusal(id);
  }

  private static Money money(String typed) {
    try {
      return Money.parse(typed);
    } catch (NumberFormatException | ArithmeticException e) {
      throw InvalidInput.problem("amount", typed, "金额应为数字，最多两位小数");
    }
  }
}
