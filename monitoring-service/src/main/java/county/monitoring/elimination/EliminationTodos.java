package county.monitoring.elimination;

import county.monitoring.procedure.ProcedureTodos;
import county.monitoring.procedure.State;
import county.platform.todo.TodoList;
import county.platform.web.Page;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Eliminations whose next step is the reader's. */
@Component
class EliminationTodos extends ProcedureTodos {

  private final EliminationListService cases;

  EliminationTodos(EliminationListService cases, EliminationLife life) {
    super(life);
    this.cases = cases;
  }

  @Override
  protected Page<TodoList.Item> waiting(State state) {
    return cases.waiting(state).map(EliminationTodos::item);
  }

  private static TodoList.Item item(EliminationView.Row row) {
    return new TodoList.Item(
        row.id().toString(),
        row.headName() + "户 " + row.no(),
        row.stepDueOn().or(() -> Optional.of(row.overallDueOn())),
        row.overdue(),
        "/eliminations/" + row.id());
  }
}
