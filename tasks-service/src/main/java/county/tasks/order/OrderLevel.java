package county.tasks.order;

import java.util.Optional;

/** How urgent an order is, and who is told of it: each level reports one step higher. */
enum OrderLevel {
  BLUE("蓝色", "责任单位"),
  YELLOW("黄色", "分管领导"),
  RED("红色", "县主要负责人");

  private final String label;
  private final String toldTo;

  OrderLevel(String label, String toldTo) {
    this.label = label;
    this.toldTo = toldTo;
  }

  String label() {
    return label;
  }

  String toldTo() {
    return toldTo;
  }

  /** The level an order is raised to when nobody replied in time. */
  Optional<OrderLevel> next() {
    return this == RED ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
  }
}
