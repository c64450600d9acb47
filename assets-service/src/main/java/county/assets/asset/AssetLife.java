package county.assets.asset;

import static county.assets.asset.AssetState.DISPOSAL_PENDING;
import static county.assets.asset.AssetState.DISPOSED;
import static county.assets.asset.AssetState.FILED;
import static county.assets.asset.AssetState.HANDED_OVER;
import static county.assets.asset.AssetState.IDLE;
import static county.assets.asset.AssetState.IN_USE;
import static county.assets.asset.AssetState.LISTED;
import static county.assets.asset.AssetState.REGISTERED;
import static county.assets.asset.AssetState.TITLE_CONFIRMED;
import static county.assets.asset.AssetState.TITLE_PUBLICITY;
import static county.assets.asset.AssetState.UNDER_REPAIR;
import static county.assets.asset.AssetState.WRITTEN_OFF;

import county.platform.policy.Guard;
import county.platform.policy.Limit;
import county.platform.policy.Refusal;
import county.platform.policy.Transitions;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The life of an asset on one screen: listed, registered, title, hand-over, filing, use, end.
 * Household assets are the household's once title is confirmed: no hand-over, filing or disposal.
 * Sources: PLAN_4_2, PLAN_4_6, PLAN_4_7, PLAN_4_8.
 */
final class AssetLife {

  /** The papers a step may demand. */
  enum Paper {
    DOCUMENT
  }

  private AssetLife() {}

  static Transitions<AssetState, AssetAction, Situation> within(Limit listing, Limit title) {
    // spotless:off
    return Transitions.<AssetState, AssetAction, Situation>of(AssetState.class, AssetAction.class)
        .from(LISTED).on(AssetAction.REGISTER).to(REGISTERED).by("assets:asset:register").within(listing)
        .from(REGISTERED).on(AssetAction.PUBLICISE).to(TITLE_PUBLICITY).by("assets:title:publicise").within(title)
        .from(TITLE_PUBLICITY).on(AssetAction.OBJECT).by("assets:title:object").when(noOpenObjection())
        .from(TITLE_PUBLICITY).on(AssetAction.DISMISS).by("assets:title:object").when(openObjection())
        .from(TITLE_PUBLICITY).on(AssetAction.UPHOLD).to(REGISTERED).by("assets:title:object").when(openObjection())
        .from(TITLE_PUBLICITY).on(AssetAction.CONFIRM_TITLE).to(TITLE_CONFIRMED).by("assets:title:confirm").when(noticeLasted(), noOpenObjection(), notOwnEntry())
        .from(TITLE_CONFIRMED).on(AssetAction.GIVE).by("assets:handover:sign").when(notHousehold(), notGiven())
        .from(TITLE_CONFIRMED).on(AssetAction.RECEIVE).to(HANDED_OVER).by("assets:handover:sign").when(notHousehold(), given(), notOwnSlip())
        .from(HANDED_OVER).on(AssetAction.FILE).to(FILED).by("assets:asset:file")
        .from(FILED).on(AssetAction.PUT_IN_USE).to(IN_USE).by("assets:asset:operate")
        .from(TITLE_CONFIRMED).on(AssetAction.PUT_IN_USE).to(IN_USE).by("assets:asset:operate").when(household())
        .from(IN_USE, UNDER_REPAIR).on(AssetAction.IDLE).to(IDLE).by("assets:asset:operate")
        .from(IN_USE, IDLE).on(AssetAction.REPAIR).to(UNDER_REPAIR).by("assets:asset:operate")
        .from(IDLE, UNDER_REPAIR).on(AssetAction.RESUME).to(IN_USE).by("assets:asset:operate")
        .from(IN_USE, IDLE, UNDER_REPAIR).on(AssetAction.PROPOSE_DISPOSAL).to(DISPOSAL_PENDING).by("assets:disposal:propose").with(Paper.DOCUMENT).when(notHousehold())
        .from(DISPOSAL_PENDING).on(AssetAction.WITHDRAW_DISPOSAL).to(IDLE).by("assets:disposal:propose")
        .from(DISPOSAL_PENDING).on(AssetAction.DISPOSE).to(DISPOSED).by("assets:disposal:decide").with(Paper.DOCUMENT).when(notOwnProposal())
        .from(DISPOSAL_PENDING).on(AssetAction.WRITE_OFF).to(WRITTEN_OFF).by("assets:disposal:decide").with(Paper.DOCUMENT).when(notOwnProposal())
        .from(REGISTERED, TITLE_CONFIRMED, IN_USE).on(AssetAction.WRITE_OFF).to(WRITTEN_OFF).by("assets:disposal:decide").with(Paper.DOCUMENT).when(household())
        .end();
    // spotless:on
  }

  /** The last day of the notice is over. Source: PLAN_4_2. */
  private static Guard<Situation> noticeLasted() {
    return s ->
        s.title()
            .noticeUntil(s.asset().getId())
            .filter(until -> !s.today().isAfter(until))
            .map(
                until ->
                    Refusal.guard(
                            "assets.title.notice-too-short", "公示到 " + until + " 为止，期满后的次日才能确权。")
                        .citing("PLAN_4_2"));
  }

  private static Guard<Situation> noOpenObjection() {
    return unless(
        s -> !s.title().hasOpenObjection(s.asset().getId()),
        Refusal.guard("assets.title.objection-open", "还有异议没有答复，请先答复异议。"));
  }

  private static Guard<Situation> openObjection() {
    return unless(
        s -> s.title().hasOpenObjection(s.asset().getId()),
        Refusal.guard("assets.title.no-objection", "没有待答复的异议。"));
  }

  /** Nobody decides what he entered. */
  private static Guard<Situation> notOwnEntry() {
    return unless(
        s -> !s.asset().registeredBy().equals(s.user().id()),
        Refusal.guard("assets.title.own-entry", "登记人不能确认自己登记的资产，请由另一人确权。"));
  }

  private static Guard<Situation> notHousehold() {
    return unless(
        s -> !s.household(), Refusal.guard("assets.asset.household", "到户资产归农户管理，不办理移交、备案和处置。"));
  }

  private static Guard<Situation> household() {
    return unless(
        Situation::household,
        Refusal.guard("assets.asset.not-household", "只有到户资产可以这样办理；其他资产先移交、备案，或先申请处置。")
            .citing("PLAN_4_8"));
  }

  private static Guard<Situation> notGiven() {
    return unless(
        s -> s.title().givenBy(s.asset().getId()).isEmpty(),
        Refusal.guard("assets.handover.given", "移交方已经签字，等待接收方签字。"));
  }

  private static Guard<Situation> given() {
    return unless(
        s -> s.title().givenBy(s.asset().getId()).isPresent(),
        Refusal.guard("assets.handover.not-given", "移交方还没有签字。").citing("PLAN_4_8"));
  }

  /** The slip has two different signers. Source: PLAN_4_8. */
  private static Guard<Situation> notOwnSlip() {
    return unless(
        s -> !s.title().givenBy(s.asset().getId()).equals(Optional.of(s.user().id())),
        Refusal.guard("assets.handover.own-slip", "移交和接收须由两人分别签字。").citing("PLAN_4_8"));
  }

  private static Guard<Situation> notOwnProposal() {
    return unless(
        s -> !s.disposalProposedBy().equals(Optional.of(s.user().id())),
        Refusal.guard("assets.disposal.own-proposal", "申请人不能批准自己提出的处置，请由另一人批准。"));
  }

  private static Guard<Situation> unless(Predicate<Situation> holds, Refusal refusal) {
    return situation -> holds.test(situation) ? Optional.empty() : Optional.of(refusal);
  }
}
