package county.assets.journal;

/** The two sides of an entry (借方、贷方科目). */
enum Account {
  COST("资产原值"),
  ACCUMULATED("累计折旧"),
  FUNDS("资金来源"),
  EXPENSE("折旧费用"),
  CLEARING("资产处置"),
  TRANSIT("账间调拨");

  private final String label;

  Account(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
