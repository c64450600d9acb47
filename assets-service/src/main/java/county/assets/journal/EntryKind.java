package county.assets.journal;

/** What an entry of the journal books (流水种类). */
enum EntryKind {
  COST("原始成本入账"),
  ADDITION("追加成本"),
  DEPRECIATION("计提折旧"),
  CORRECTION("折旧调整"),
  TRANSFER("调拨"),
  DISPOSAL("处置转出"),
  WRITE_OFF("核销转出");

  private final String label;

  EntryKind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
