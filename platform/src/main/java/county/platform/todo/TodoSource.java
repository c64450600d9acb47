package county.platform.todo;

import county.platform.scope.CurrentUser;
import java.util.List;

/**
 * A feature that knows what waits for somebody. Runs its own transaction, so it sees what the
 * reader may see.
 */
public interface TodoSource {

  /** Only kinds of work the reader has the permission for; a kind without work is left out. */
  List<TodoList> todosOf(CurrentUser user);
}
