package county.tasks.board;

import county.platform.web.InvalidInput;
import county.platform.web.Permission;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is read: overview, task, clause, unit, bulletin. */
@RestController
@RequestMapping("/api/tasks/v1/board")
class BoardController {

  private final BoardService board;
  private final UnitBoardService units;
  private final BulletinService bulletins;

  BoardController(BoardService board, UnitBoardService units, BulletinService bulletins) {
    this.board = board;
    this.units = units;
    this.bulletins = bulletins;
  }

  @GetMapping
  @Permission("tasks:light:read")
  Board board() {
    return board.board();
  }

  @GetMapping("/tasks/{no}")
  @Permission("tasks:light:read")
  Board.TaskBoard task(@PathVariable int no) {
    return board.task(no);
  }

  @GetMapping("/clauses/{clause}")
  @Permission("tasks:light:read")
  ClauseBoard clause(@PathVariable String clause) {
    return board.clause(clause);
  }

  @GetMapping("/units/{unit}")
  @Permission("tasks:light:read")
  UnitBoard unit(@PathVariable String unit) {
    return units.unit(unit);
  }

  /**
   * @param month as 2021-10
   */
  @GetMapping("/bulletins/{month}")
  @Permission("tasks:light:read")
  Bulletin bulletin(@PathVariable String month) {
    try {
      return bulletins.of(YearMonth.parse(month));
    } catch (DateTimeException unreadable) {
      throw InvalidInput.problem("month", month, "月份写作 2021-10");
    }
  }
}
