package county.monitoring.procedure;

import county.platform.web.InvalidInput;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether documents that somebody names are there. */
@Component
public class EvidenceFiles {

  private final JdbcClient jdbc;

  EvidenceFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param field where the form names it
   * @param file null: none was named
   * @throws county.platform.web.Problem 400 when it is not where the caller may see it
   */
  public void require(String field, @Nullable UUID file) {
    boolean there =
        file == null
            || jdbc.sql("select exists (select from file where id = ?)")
                .param(file)
                .query(Boolean.class)
                .single();
    new InvalidInput().require(there, field, "", "上传的材料不存在或不在您的管辖范围内，请重新上传").throwIfAny();
  }
}
