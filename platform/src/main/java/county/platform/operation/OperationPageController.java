package county.platform.operation;

import county.platform.operation.OperationPart.Row;
import county.platform.web.Page;
import county.platform.web.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a service does, for administrators: figures, and the rows behind each. */
@RestController
@RequestMapping("/api/${county.service}/v1/operation")
class OperationPageController {

  private final OperationPageService operation;

  OperationPageController(OperationPageService operation) {
    this.operation = operation;
  }

  @GetMapping
  @Permission("{service}:operation:read")
  OperationPageService.View view() {
    return operation.view();
  }

  @GetMapping("/{key}")
  @Permission("{service}:operation:read")
  Page<Row> rows(@PathVariable String key) {
    return Page.whole(operation.rows(key));
  }
}
