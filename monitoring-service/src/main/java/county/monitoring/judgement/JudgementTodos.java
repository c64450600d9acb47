package county.monitoring.judgement;

import county.monitoring.judgement.Judgements.Filter;
import county.monitoring.judgement.Judgements.Turn;
import county.platform.scope.CurrentUser;
import county.platform.todo.TodoList;
import county.platform.todo.TodoSource;
import county.platform.web.Page;
import county.platform.web.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What units have to answer, what the county can conclude, and what it may remind of: late units
 * are late in both lists.
 */
@Component
class JudgementTodos implements TodoSource {

  private static final Paging SHOWN = new Paging(TodoList.SHOWN, null);

  private final JudgementService judgements;

  JudgementTodos(JudgementService judgements) {
    this.judgements = judgements;
  }

  @Override
  public List<TodoList> todosOf(CurrentUser user) {
    var lists = new ArrayList<TodoList>();
    if (user.may("monitoring:judgement:answer")) {
      add(lists, "judgement-to-answer", "待回复的联合研判", waiting(Turn.UNITS, user));
    }
    if (user.may("monitoring:judgement:conclude")) {
      add(lists, "judgement-to-conclude", "待汇总的联合研判", waiting(Turn.COUNTY, user));
    }
    if (user.may("monitoring:judgement:ask")) {
      add(lists, "judgement-unanswered", "等待单位回复的联合研判", waiting(Turn.UNITS, user));
    }
    return lists;
  }

  private Page<JudgementView> waiting(Turn turn, CurrentUser user) {
    return judgements.list(new Filter(null, State.ASKED, null, turn), SHOWN, user);
  }

  private static void add(
      List<TodoList> lists, String kind, String label, Page<JudgementView> page) {
    if (!page.items().isEmpty()) {
      var items = page.items().stream().map(JudgementTodos::item).toList();
      lists.add(new TodoList(kind, label, page.total(), items));
    }
  }

  private static TodoList.Item item(JudgementView judgement) {
    return new TodoList.Item(
        judgement.id().toString(),
        judgement.headName()
            + "户 "
            + judgement.kindLabel()
            + (judgement.missing() > 0 ? "，" + judgement.missing() + " 个单位未回复" : "，回复已齐"),
        Optional.of(judgement.dueOn()),
        judgement.overdue(),
        "/judgements/" + judgement.id());
  }
}
