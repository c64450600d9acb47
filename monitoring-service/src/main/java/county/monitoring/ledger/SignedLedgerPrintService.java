package county.monitoring.ledger;

import county.monitoring.household.PrintedHouseholds;
import county.monitoring.risk.Category;
import county.platform.division.Divisions;
import county.platform.paper.Paper;
import county.platform.paper.PaperService;
import county.platform.paper.Print;
import county.platform.scope.CurrentUser;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of a township as it was signed (监测对象台账) on paper: the frozen rows, not the live ones.
 */
@Service
public class SignedLedgerPrintService {

  private final SignatureService signatures;
  private final Divisions divisions;
  private final PaperService papers;

  SignedLedgerPrintService(SignatureService signatures, Divisions divisions, PaperService papers) {
    this.signatures = signatures;
    this.divisions = divisions;
    this.papers = papers;
  }

  /** What the paper says. */
  record Sheet(
      String town,
      String month,
      String asOf,
      int households,
      long unstable,
      long marginal,
      long sudden,
      String signedBy,
      String signedOn,
      boolean late,
      String digest,
      boolean intact,
      List<Row> rows) {

    static Sheet of(SignatureService.Frozen frozen, String town, List<Row> rows) {
      return new Sheet(
          town,
          frozen.month(),
          frozen.asOf(),
          rows.size(),
          count(rows, Category.UNSTABLE),
          count(rows, Category.MARGINAL),
          count(rows, Category.SUDDEN),
          frozen.signedBy(),
          frozen.signedOn(),
          frozen.late(),
          frozen.digest(),
          frozen.intact(),
          rows);
    }

    private static long count(List<Row> rows, Category category) {
      return rows.stream().filter(row -> row.category().equals(category.label())).count();
    }
  }

  /** A frozen row in words. */
  record Row(
      int n,
      String no,
      String headName,
      String place,
      String category,
      String risks,
      String since,
      String measures,
      String responsible,
      String dueOn,
      String state) {}

  /**
   * @throws county.platform.web.Problem 404, also outside the caller's place
   */
  @Transactional
  Print print(UUID signature, CurrentUser user) {
    var frozen = signatures.frozen(signature);
    var town = divisions.name(frozen.area());
    var rows = new ArrayList<Row>();
    frozen.records().forEach(record -> rows.add(row(rows.size() + 1, record)));
    var paper =
        new Paper(
            "signed-ledger",
            "防止返贫监测对象台账",
            town + frozen.month(),
            signature,
            Sheet.of(frozen, town, rows),
            true,
            rows.size(),
            "打印签署的台账");
    return papers.fillIn(paper, user);
  }

  /** Reads what {@link LedgerRow#canonical} wrote. */
  private Row row(int n, String record) {
    var field = record.split("\t", -1);
    return new Row(
        n,
        field[0],
        field[1],
        divisions.name(field[2]),
        PrintedHouseholds.category(field[3]),
        PrintedHouseholds.risks(field[4].split("、")),
        field[5],
        field[6],
        field[7],
        field[8],
        LedgerRow.State.valueOf(field[9]).label());
  }
}
