package county.platform.casework;

import county.platform.policy.Transition;
import county.platform.scope.CurrentUser;
import county.platform.web.Problem;
import java.util.Optional;

/** Who may take which step: a statement may turn a step into another, with its own permission. */
public final class Authority {

  private Authority() {}

  /**
   * @param row the step about to be taken, when its state offers it
   * @throws Problem 403 when the user may not
   */
  public static <S extends Enum<S>, A extends Enum<A>, C> void require(
      Optional<Transition<S, A, C>> row, CurrentUser user) {
    if (row.filter(step -> !user.may(step.permission())).isPresent()) {
      throw Problem.notAllowed("county.access.denied", "您的岗位没有办理这一步的权限。");
    }
  }
}
