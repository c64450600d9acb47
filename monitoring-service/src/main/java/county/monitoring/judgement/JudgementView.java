package county.monitoring.judgement;

import county.monitoring.clue.ClueKind;
import county.platform.division.Divisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A joint judgement with the opinions its reader may see.
 *
 * @param sentence of the clue
 * @param missing how many units have not answered
 * @param overdue whether one of them is late
 * @param opinions all of them; for a unit its own only
 * @param answerable whether the reader's unit may answer now
 * @param concludable whether the reader may conclude now
 */
record JudgementView(
    UUID id,
    String no,
    UUID clueId,
    String clueNo,
    UUID householdId,
    String headName,
    String area,
    String areaName,
    String kindLabel,
    String sentence,
    String question,
    String askedName,
    LocalDate askedOn,
    LocalDate dueOn,
    State state,
    String stateLabel,
    int missing,
    boolean overdue,
    Optional<Verdict> result,
    Optional<String> resultLabel,
    Optional<String> reason,
    Optional<String> effect,
    Optional<String> concludedName,
    Optional<LocalDate> concludedOn,
    List<Opinion> opinions,
    boolean answerable,
    boolean concludable,
    String clause,
    int version) {

  private static final String CLAUSE = "PLAN_10_6";

  static final String COLUMNS =
      """
      j.*, c.no as clue_no, c.household_id, c.kind, c.sentence, h.head_name,
      (select count(*) from joint_opinion o where o.judgement_id = j.id and o.given_on is null) as missing""";
  static final String FROM =
      "joint_judgement j join clue c on c.id = j.clue_id join household h on h.id = c.household_id";

  /**
   * What one unit said.
   *
   * @param late whether it came after the date, or has not come by now
   */
  record Opinion(
      String unit,
      String unitName,
      Optional<Verdict> view,
      Optional<String> viewLabel,
      Optional<String> words,
      Optional<String> givenName,
      Optional<LocalDate> givenOn,
      boolean late) {}

  /** What the reader may do with it. */
  record Offered(boolean answer, boolean conclude) {}

  static JudgementView of(
      ResultSet row, List<Opinion> opinions, Offered offered, Divisions divisions, LocalDate today)
      throws SQLException {
    var area = row.getString("area");
    var state = State.valueOf(row.getString("state"));
    var due = row.getObject("due_on", LocalDate.class);
    var result = Optional.ofNullable(row.getString("result")).map(Verdict::valueOf);
    int missing = row.getInt("missing");
    return new JudgementView(
        row.getObject("id", UUID.class),
        row.getString("no"),
        row.getObject("clue_id", UUID.class),
        row.getString("clue_no"),
        row.getObject("household_id", UUID.class),
        row.getString("head_name"),
        area,
        divisions.place(area),
        ClueKind.valueOf(row.getString("kind")).label(),
        row.getString("sentence"),
        row.getString("question"),
        row.getString("asked_name"),
        row.getObject("asked_on", LocalDate.class),
        due,
        state,
        state.label(),
        missing,
        state == State.ASKED && missing > 0 && due.isBefore(today),
        result,
        result.map(Verdict::label),
        Optional.ofNullable(row.getString("reason")),
        Optional.ofNullable(row.getString("effect")),
        Optional.ofNullable(row.getString("concluded_name")),
        Optional.ofNullable(row.getObject("concluded_on", LocalDate.class)),
        opinions,
        offered.answer(),
        offered.conclude(),
        CLAUSE,
        row.getInt("version"));
  }

  static Opinion opinion(ResultSet row, LocalDate today) throws SQLException {
    var view = Optional.ofNullable(row.getString("view")).map(Verdict::valueOf);
    var given = Optional.ofNullable(row.getObject("given_on", LocalDate.class));
    return new Opinion(
        row.getString("unit"),
        row.getString("unit_name"),
        view,
        view.map(Verdict::label),
        Optional.ofNullable(row.getString("words")),
        Optional.ofNullable(row.getString("given_name")),
        given,
        given.orElse(today).isAfter(row.getObject("due_on", LocalDate.class)));
  }
}
