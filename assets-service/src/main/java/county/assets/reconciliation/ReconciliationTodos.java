package county.assets.reconciliation;

import county.assets.asset.Books;
import county.platform.scope.CurrentUser;
import county.platform.todo.TodoList;
import county.platform.todo.TodoSource;
import county.platform.web.Page;
import county.platform.web.Paging;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lists to sign and differences to settle. */
@Component
class ReconciliationTodos implements TodoSource {

  private final PeriodService periods;
  private final BookService books;

  ReconciliationTodos(PeriodService periods, BookService books) {
    this.periods = periods;
    this.books = books;
  }

  @Override
  public List<TodoList> todosOf(CurrentUser user) {
    var todos = new ArrayList<TodoList>();
    if (user.may("assets:attestation:sign")) {
      var items = periods.toSign(user);
      if (!items.isEmpty()) {
        todos.add(
            new TodoList(
                "asset-attestation",
                "资产清单待签认",
                items.size(),
                items.stream().limit(TodoList.SHOWN).toList()));
      }
    }
    if (user.may("assets:difference:explain")) {
      var open = open(user);
      if (!open.items().isEmpty()) {
        todos.add(
            new TodoList(
                "asset-difference",
                "账目差异待消除或说明",
                open.total(),
                open.items().stream().map(ReconciliationTodos::item).toList()));
      }
    }
    return todos;
  }

  private Page<Differences.DifferenceRow> open(CurrentUser user) {
    var keeper = Books.mayWrite(user, "") ? null : user.appointment().unit();
    return books.list(
        new BookService.DifferenceFilter(null, null, null, "OPEN", keeper),
        new Paging(TodoList.SHOWN, null));
  }

  private static TodoList.Item item(Differences.DifferenceRow row) {
    return new TodoList.Item(
        row.id(),
        row.kindLabel() + " " + row.subject(),
        Optional.of(row.dueOn()),
        row.overdue(),
        "/assets/reconciliation/" + row.period());
  }

  static TodoList.Item toSign(Period period, String name, LocalDate today) {
    return new TodoList.Item(
        period.code() + "-" + name,
        period.code() + " " + name,
        Optional.of(period.dueOn()),
        today.isAfter(period.dueOn()),
        "/assets/reconciliation/" + period.code());
  }
}
