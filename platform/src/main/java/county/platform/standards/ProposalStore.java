package county.platform.standards;

import county.platform.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of proposals and amounts. Runs in the caller's transaction. */
@Component
class ProposalStore {

  private static final String COLUMNS = "select p.* from standard_proposal p ";

  /**
   * What is known to overlap is known no longer; what is left of it before and after stays in
   * force.
   */
  private static final String REPLACE =
      """
      with ended as (
        update standard_amount set known_until = :now
        where key = :key and kind = :kind and area = :area and known_until is null
          and daterange(valid_from, valid_to, '[]') && daterange(:from::date, :to::date, '[]')
        returning *
      ), rest as (
        select e.*, lower(part) as starts, upper(part) as ends
        from ended e, unnest(datemultirange(daterange(e.valid_from, e.valid_to, '[]')) - datemultirange(daterange(:from::date, :to::date, '[]'))) as part
      )
      select id, key, kind, area, value, starts, ends - 1 as ends, reference, sample, proposal_id from rest
      """;

  private static final String INSERT =
      """
      insert into standard_amount (id, key, kind, area, value, valid_from, valid_to, known_since, reference, sample, proposal_id)
      values (:id, :key, :kind, :area, :value, :from, :to, :now, :reference, :sample, :proposal)
      """;

  private final JdbcClient jdbc;
  private final StandardsBook book;

  ProposalStore(JdbcClient jdbc, StandardsBook book) {
    this.jdbc = jdbc;
    this.book = book;
  }

  List<Proposal> list() {
    return jdbc.sql(COLUMNS + "order by (state = 'PROPOSED') desc, proposed_at desc, id limit 200")
        .query((row, n) -> proposal(row))
        .list();
  }

  Optional<Proposal> find(UUID id) {
    return jdbc.sql(COLUMNS + "where id = :id")
        .param("id", id)
        .query((row, n) -> proposal(row))
        .optional();
  }

  /** Like {@link #find}; nobody else decides it meanwhile. */
  Optional<Proposal> lock(UUID id) {
    return jdbc.sql(COLUMNS + "where id = :id for update")
        .param("id", id)
        .query((row, n) -> proposal(row))
        .optional();
  }

  UUID add(Proposal.Draft draft, String by, Instant now) {
    var id = Ids.next();
    jdbc.sql(
            """
            insert into standard_proposal
              (id, key, kind, area, value, valid_from, valid_to, reference, sample, reason, state, proposed_by, proposed_at)
            values (:id, :key, :kind, :area, :value, :from, :to, :reference, :sample, :reason, 'PROPOSED', :by, :now)
            """)
        .param("id", id)
        .param("key", draft.key())
        .param("kind", draft.kind())
        .param("area", draft.area())
        .param("value", draft.value())
        .param("from", draft.validFrom())
        .param("to", draft.validTo().orElse(null))
        .param("reference", draft.reference())
        .param("sample", draft.sample())
        .param("reason", draft.reason())
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
    return id;
  }

  void decide(UUID id, Proposal.State state, String by, String reason, long touched, Instant now) {
    jdbc.sql(
            """
            update standard_proposal set state = :state, decided_by = :by, decided_at = :now, decision_reason = :reason,
              impact_count = :touched where id = :id
            """)
        .param("state", state.name())
        .param("by", by)
        .param("now", Timestamp.from(now))
        .param("reason", reason)
        .param("touched", touched)
        .param("id", id)
        .update();
  }

  /** Enters the amount and takes back what contradicts it. */
  void enter(Proposal proposal, Instant now) {
    var kept =
        jdbc.sql(REPLACE)
            .param("key", proposal.key())
            .param("kind", proposal.kind())
            .param("area", proposal.area())
            .param("from", proposal.validFrom())
            .param("to", proposal.validTo().orElse(null))
            .param("now", Timestamp.from(now))
            .query()
            .listOfRows();
    for (var row : kept) {
      jdbc.sql(INSERT)
          .param("id", Ids.next())
          .param("key", row.get("key"))
          .param("kind", row.get("kind"))
          .param("area", row.get("area"))
          .param("value", row.get("value"))
          .param("from", row.get("starts"))
          .param("to", row.get("ends"))
          .param("now", Timestamp.from(now))
          .param("reference", row.get("reference"))
          .param("sample", row.get("sample"))
          .param("proposal", row.get("proposal_id"))
          .update();
    }
    jdbc.sql(INSERT)
        .param("id", Ids.next())
        .param("key", proposal.key())
        .param("kind", proposal.kind())
        .param("area", proposal.area())
        .param("value", proposal.value())
        .param("from", proposal.validFrom())
        .param("to", proposal.validTo().orElse(null))
        .param("now", Timestamp.from(now))
        .param("reference", proposal.reference())
        .param("sample", proposal.sample())
        .param("proposal", proposal.id())
        .update();
  }

  private Proposal proposal(ResultSet row) throws SQLException {
    var definition = book.definition(row.getString("key"));
    return new Proposal(
        row.getObject("id", UUID.class),
        definition.key(),
        definition.label(),
        row.getString("kind"),
        row.getString("area"),
        StandardsBook.scaled(row.getBigDecimal("value"), definition.unit()),
        row.getObject("valid_from", LocalDate.class),
        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
        row.getString("reference"),
        row.getBoolean("sample"),
        row.getString("reason"),
        Proposal.State.valueOf(row.getString("state")),
        row.getString("proposed_by"),
        row.getTimestamp("proposed_at").toInstant(),
        Optional.ofNullable(row.getString("decided_by")),
        Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getString("decision_reason")));
  }
}
