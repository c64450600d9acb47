package county.assistance.intake;

import county.assistance.intake.NeedCardView.NeedCardRow;
import county.platform.policy.Transition;
import county.platform.scope.CurrentUser;
import county.platform.todo.TodoList;
import county.platform.todo.TodoSource;
import county.platform.web.Paging;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Need cards that wait for the reader, the most urgent first. */
@Component
class NeedCardTodos implements TodoSource {

  private final NeedCardService cards;
  private final NeedCardLife life;

  NeedCardTodos(NeedCardService cards, NeedCardLife life) {
    this.cards = cards;
    this.life = life;
  }

  @Override
  public List<TodoList> todosOf(CurrentUser user) {
    return Arrays.stream(NeedCardState.values())
        .filter(state -> waitsFor(state, user))
        .flatMap(state -> todo(state).stream())
        .toList();
  }

  private boolean waitsFor(NeedCardState state, CurrentUser user) {
    return life.table().offered(state).stream()
        .filter(row -> row.within().isPresent())
        .map(Transition::permission)
        .anyMatch(user::may);
  }

  private Optional<TodoList> todo(NeedCardState state) {
    var page =
        cards.list(
            new NeedCardService.Filter(null, null, state, null, "dueOn"),
            new Paging(TodoList.SHOWN, null));
    return page.items().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TodoList(
                "need-card-" + state.name().toLowerCase(Locale.ROOT),
                "需求卡：" + state.label(),
                page.total(),
                page.items().stream().map(NeedCardTodos::item).toList()));
  }

  private static TodoList.Item item(NeedCardRow row) {
    return new TodoList.Item(
        row.id(),
        row.headName() + "户 需求卡",
        Optional.of(row.dueOn()),
        row.overdue(),
        "/need-cards/" + row.id());
  }
}
