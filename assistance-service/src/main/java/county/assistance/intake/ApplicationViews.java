package county.assistance.intake;

import county.assistance.aidcase.AidCaseListService;
import county.assistance.aidcase.AidCaseListService.CaseRef;
import county.assistance.aidcase.Paper;
import county.assistance.programme.Hardship;
import county.assistance.programme.Programme;
import county.platform.casework.StepView.EvidenceView;
import county.platform.crypto.FieldCipher;
import county.platform.crypto.Masks;
import county.platform.division.Divisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shapes applications for the desk. */
@Component
class ApplicationViews {

  static final String ROW =
      """
      a.id, a.receipt_no, a.programme, a.channel, a.area, a.head_name, a.applicant, a.hardship, a.urgent, a.received_at, c.id as case_id,
      c.no as case_no, c.state""";
  static final String FROM = "application a join aid_case c on c.application_id = a.id";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Divisions divisions;
  private final FieldCipher cipher;

  ApplicationViews(Divisions divisions, FieldCipher cipher) {
    this.divisions = divisions;
    this.cipher = cipher;
  }

  ApplicationView of(ResultSet row, Optional<CaseRef> aidCase) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var programme = Programme.valueOf(row.getString("programme"));
    var channel = Channel.valueOf(row.getString("channel"));
    var hardship = Hardship.valueOf(row.getString("hardship"));
    var area = row.getString("area");
    return new ApplicationView(
        id,
        row.getString("receipt_no"),
        programme,
        programme.label(),
        channel,
        channel.label(),
        area,
        divisions.place(area),
        Optional.ofNullable(row.getObject("household_id", UUID.class)),
        Optional.ofNullable(row.getString("household_no")),
        Optional.ofNullable(row.getObject("need_card_id", UUID.class)),
        row.getString("head_name"),
        row.getString("applicant"),
        row.getString("relation"),
        row.getInt("persons"),
        masked(row, "id_cipher", id, Masks::idNumber),
        Optional.ofNullable(row.getString("no_id_reason")),
        masked(row, "phone_cipher", id, Masks::phone),
        Optional.ofNullable(row.getString("elsewhere")),
        hardship,
        hardship.label(),
        Optional.ofNullable(row.getObject("happened_on", LocalDate.class)),
        row.getBoolean("urgent"),
        row.getString("need"),
        evidence(row.getString("evidence")),
        List.of((String[]) row.getArray("repeats").getArray()),
        Optional.ofNullable(row.getString("repeat_reason")),
        row.getString("received_name"),
        row.getString("unit"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        aidCase);
  }

  ApplicationView.ApplicationRow row(ResultSet row) throws SQLException {
    var area = row.getString("area");
    return new ApplicationView.ApplicationRow(
        row.getObject("id", UUID.class),
        row.getString("receipt_no"),
        Programme.valueOf(row.getString("programme")).label(),
        Channel.valueOf(row.getString("channel")).label(),
        area,
        divisions.place(area),
        row.getString("head_name"),
        row.getString("applicant"),
        Hardship.valueOf(row.getString("hardship")).label(),
        row.getBoolean("urgent"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getObject("case_id", UUID.class),
        row.getString("case_no"),
        AidCaseListService.stateLabel(row.getString("state")));
  }

  private Optional<String> masked(ResultSet row, String column, UUID id, UnaryOperator<String> mask)
      throws SQLException {
    return Optional.ofNullable(row.getBytes(column))
        .map(bytes -> mask.apply(cipher.open(ApplicationService.TABLE, column, id, bytes)));
  }

  private static List<EvidenceView> evidence(String written) {
    return List.of(JSON.readValue(written, Paper.Attached[].class)).stream()
        .map(file -> new EvidenceView(file.kind().name(), file.kind().label(), file.fileId()))
        .toList();
  }
}
