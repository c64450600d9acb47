package county.monitoring.batch;

import county.platform.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The kinds of import there are. */
@Component
public class BatchKinds {
  private final Map<String, BatchKind> byCode = new TreeMap<>();

  BatchKinds(List<BatchKind> kinds) {
    kinds.forEach(kind -> byCode.put(kind.code(), kind));
  }

  /** The feeds, by code. */
  public List<BatchKind> feeds() {
    return byCode.values().stream().filter(kind -> !kind.isRoster()).toList();
  }

  /**
   * The kind with this code.
   *
   * @throws Problem 404 when there is none
   */
  public BatchKind require(String code) {
    var kind = byCode.get(code);
    if (kind == null) {
      throw Problem.notFound();
    }
    return kind;
  }

  /**
   * The feed with this code; the roster is none.
   *
   * @throws Problem 404 when there is none
   */
  public BatchKind requireFeed(String code) {
    var kind = require(code);
    if (kind.isRoster()) {
      throw Problem.notFound();
    }
    return kind;
  }
}
