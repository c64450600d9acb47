package county.platform.todo;

import county.platform.scope.CurrentUser;
import county.platform.web.Permission;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConditionalOnExpression("'${county.service}' != 'gateway'")
class TodoController {

  private final List<TodoSource> sources;

  TodoController(List<TodoSource> sources) {
    this.sources = sources;
  }

  @GetMapping("/api/${county.service}/v1/todos")
  @Permission("{service}:todo:read")
  List<TodoList> todos(CurrentUser user) {
    return sources.stream().flatMap(source -> source.todosOf(user).stream()).toList();
  }
}
