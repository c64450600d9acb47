package county.monitoring.recognition;

import county.monitoring.procedure.ProcedureTodos;
import county.monitoring.procedure.State;
import county.platform.todo.TodoList;
import county.platform.web.Page;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Recognitions whose next step is the reader's. */
@Component
class RecognitionTodos extends ProcedureTodos {

  private final RecognitionListService cases;

  RecognitionTodos(RecognitionListService cases, RecognitionLife life) {
    super(life);
    this.cases = cases;
  }

  @Override
  protected Page<TodoList.Item> waiting(State state) {
    return cases.waiting(state).map(RecognitionTodos::item);
  }

  private static TodoList.Item item(RecognitionView.Row row) {
    return new TodoList.Item(
        row.id().toString(),
        row.headName() + "户 " + row.no(),
        row.stepDueOn().or(() -> Optional.of(row.overallDueOn())),
        row.overdue(),
        "/recognitions/" + row.id());
  }
}
