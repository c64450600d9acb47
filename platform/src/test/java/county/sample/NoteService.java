package county.sample;

import county.platform.web.Cursors;
import county.platform.web.Ids;
import county.platform.web.ListQuery;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Problem;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes about a place. */
@Service
public class NoteService {

  /** One note. */
  public record Note(UUID id, String area, String title, int rank) {}

  private final JdbcClient jdbc;
  private final Cursors cursors;

  NoteService(JdbcClient jdbc, Cursors cursors) {
    this.jdbc = jdbc;
    this.cursors = cursors;
  }

  @Transactional
  public Note add(String area, String title, int rank) {
    var note = new Note(Ids.next(), area, title, rank);
    jdbc.sql("insert into note (id, area, title, rank) values (?, ?, ?, ?)")
        .params(note.id(), area, title, rank)
        .update();
    return note;
  }

  @Transactional(readOnly = true)
  public Note read(UUID id) {
    return jdbc.sql("select * from note where id = ?")
        .param(id)
        .query(Note.class)
        .optional()
        .orElseThrow(Problem::notFound);
  }

  @Transactional(readOnly = true)
  public long count(String title) {
    return jdbc.sql("select count(*) from note where title = ?")
        .param(title)
        .query(Long.class)
        .single();
  }

  @Transactional(readOnly = true)
  public Page<Note> list(@Nullable String title, @Nullable String sort, Paging paging) {
    return ListQuery.of("n.id, n.area, n.title, n.rank", "note n", "n.id")
        .when("title", title, "n.title = :title")
        .sorted(sort, "rank", Map.of("rank", "n.rank", "title", "n.title"))
        .page(
            jdbc,
            cursors,
            paging,
            (row, n) ->
                new Note(
                    row.getObject("id", UUID.class),
                    row.getString("area"),
                    row.getString("title"),
                    row.getInt("rank")));
  }
}
