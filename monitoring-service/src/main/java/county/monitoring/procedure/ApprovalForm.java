package county.monitoring.procedure;

import county.monitoring.household.PrintedHousehold;
import county.monitoring.household.PrintedHouseholds;
import county.platform.paper.Paper;
import county.platform.paper.PaperService;
import county.platform.paper.Print;
import county.platform.scope.CurrentUser;
import county.platform.time.BusinessClock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 审批表: the whole procedure of a case on one form, as far as it has come. What a matter states in
 * its own words, the matter gives.
 */
@Component
public class ApprovalForm {

  private final PrintedHouseholds households;
  private final PaperService papers;
  private final BusinessClock clock;

  ApprovalForm(PrintedHouseholds households, PaperService papers, BusinessClock clock) {
    this.households = households;
    this.papers = papers;
    this.clock = clock;
  }

  /** What the form says. */
  record Form(
      String title,
      String no,
      String state,
      String category,
      String risks,
      PrintedHousehold household,
      List<PrintedStage> stages) {}

  /**
   * @param <V> what the village found
   * @param <P> what the county proposes
   */
  public record Words<V extends Act, P extends Act>(
      Class<V> verification,
      Function<V, String> found,
      Class<P> preparation,
      Function<P, String> proposed) {}

  /**
   * @param purpose why numbers are wanted in plain text; null: masked
   * @throws county.platform.web.Problem as {@link PrintedHouseholds#read}
   */
  public <V extends Act, P extends Act> Print print(
      Procedure procedure, Words<V, P> words, @Nullable String purpose, CurrentUser user) {
    var household = households.read(procedure.householdId(), purpose, user);
    var title = procedure.matter().formTitle();
    var form =
        new Form(
            title,
            procedure.no(),
            procedure.state().label(procedure.matter()),
            PrintedHouseholds.category(Objects.requireNonNullElse(procedure.category(), "")),
            PrintedHouseholds.risks(procedure.risks().toArray(String[]::new)),
            household,
            stages(procedure, words));
    var paper =
        new Paper(
            "approval-form",
            title,
            procedure.no(),
            procedure.id(),
            form,
            false,
            household.persons(),
            Objects.requireNonNullElse(purpose, "打印" + title));
    return papers.fillIn(paper, user);
  }

  private <V extends Act, P extends Act> List<PrintedStage> stages(
      Procedure procedure, Words<V, P> words) {
    return List.of(
        stage(procedure, "承诺授权", VillageAct.Authorisation.class, ApprovalForm::authorised),
        stage(procedure, "入户核实", words.verification(), words.found()),
        stage(
            procedure,
            "信息比对",
            VillageAct.Comparison.class,
            made -> Optional.ofNullable(made.note()).orElse("已比对，结果见系统。")),
        stage(procedure, "民主评议", VillageAct.Appraisal.class, ApprovalForm::appraised),
        stage(
            procedure,
            "村内公示",
            VillageAct.Publicity.class,
            notice ->
                posted(notice, procedure.statements().each(VillageAct.Objection.class).toList())),
        stage(
            procedure,
            "苏木镇审核意见",
            DecidingAct.TownshipReview.class,
            review -> verdict(review.approved(), review.opinion())),
        stage(procedure, "县级经办意见", words.preparation(), words.proposed()),
        stage(
            procedure,
            "县级审定意见",
            DecidingAct.Decision.class,
            decision -> verdict(decision.approved(), decision.reason())),
        stage(
            procedure,
            "公告",
            DecidingAct.Announcement.class,
            made -> "%s在%s公告。".formatted(made.announcedOn(), made.place())));
  }

  private <T extends Act> PrintedStage stage(
      Procedure procedure, String label, Class<T> kind, Function<T, String> words) {
    return procedure
        .statements()
        .statedBy(kind)
        .map(
            stated ->
                new PrintedStage(
                    label,
                    words.apply(kind.cast(stated.act())),
                    stated.name(),
                    clock.dateOf(stated.at()).toString()))
        .orElseGet(() -> PrintedStage.open(label));
  }

  private static String authorised(VillageAct.Authorisation signed) {
    var written = signed.writtenBy() == null ? "" : "（%s代书）".formatted(signed.writtenBy());
    return "%s%s于%s签署承诺授权书，同意查询家庭资产。".formatted(signed.signedBy(), written, signed.signedOn());
  }

  private static String appraised(VillageAct.Appraisal held) {
    return "%s在%s评议，应到%d人，实到%d人，同意%d票，反对%d票，弃权%d票。%s"
        .formatted(
            held.heldOn(),
            held.place(),
            held.attendees(),
            held.present(),
            held.votesFor(),
            held.votesAgainst(),
            held.abstentions(),
            held.conclusion());
  }

  private static String posted(VillageAct.Publicity notice, List<VillageAct.Objection> objections) {
    var period = "%s至%s在%s公示，".formatted(notice.from(), notice.until(), notice.place());
    return period + (objections.isEmpty() ? "无异议。" : "收到异议%d件。".formatted(objections.size()));
  }

  private static String verdict(boolean approved, String words) {
    var verdict = approved ? "同意" : "不同意";
    return words.startsWith(verdict) ? words : verdict + "。" + words;
  }
}
