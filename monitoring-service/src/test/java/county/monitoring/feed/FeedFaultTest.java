package county.monitoring.feed;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.TestStack;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The database hangs up again and again while a batch is worked on. */
class FeedFaultTest extends FeedTestBase {
  private static final int ROWS = 35_000;

  @Test
  void nothingIsLostOrDoubleWhenTheWorkIsCutOffAtAnyPoint() throws SQLException {
    var random = new Random(20211008);
    var people = village.register(30, 2);
    var strangers = new ArrayList<Village.Someone>();
    for (int at = 0; at < 50; at++) {
      strangers.add(village.stranger());
    }
    var lines = new ArrayList<String>();
    int[] expected = new int[3];
    long fen = 0;
    for (int row = 0; row < ROWS; row++) {
      int what = random.nextInt(100);
      if (what < 70) {
        expected[0]++;
        fen += 100 + row % 7;
        lines.add(
            village.line(
                people.get(random.nextInt(people.size())),
                "门诊",
                "2021-10-0" + (1 + row % 7),
                "1.0" + row % 7));
      } else if (what < 98) {
        expected[1]++;
        lines.add(
            village.line(strangers.get(random.nextInt(strangers.size())), "门诊", "2021-10-01", "5"));
      } else {
        expected[2]++;
        lines.add(village.line(people.getFirst(), "门诊", "2021-10-01", "-1"));
      }
    }
    var id = upload(Village.file(lines), "commit").at("/id");
    var cuts = Duration.ofSeconds(6).toNanos() + System.nanoTime();
    Awaitility.await()
        .atMost(Duration.ofSeconds(120))
        .pollDelay(Duration.ofMillis(50 + random.nextInt(100)))
        .pollInterval(Duration.ofMillis(250))
        .ignoreExceptions()
        .until(
            () -> {
              if (System.nanoTime() < cuts) {
                hangUp();
              }
              return one("select count(*) from batch where id = '" + id + "' and state = 'CLOSED'")
                  == 1;
            });
    assertThat(
            List.of("matched", "unregistered", "rejected").stream()
                .map(name -> count(id, name))
                .toList())
        .containsExactly((long) expected[0], (long) expected[1], (long) expected[2]);
    var facts =
        " from medical_fact f join batch b on b.seq = f.batch_seq where b.id = '" + id + "'";
    assertThat(one("select count(*)" + facts)).isEqualTo(expected[0]);
    assertThat(one("select count(distinct document)" + facts)).isEqualTo(expected[0]);
    assertThat(one("select sum(out_of_pocket)" + facts)).isEqualTo(fen);
    assertThat(one("select attempts from batch where id = '" + id + "'")).isLessThan(20);
  }

  private static long count(String id, String column) {
    try {
      return one("select " + column + " from batch where id = '" + id + "'");
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static void hangUp() throws SQLException {
    try (var connection = TestStack.connect("monitoring", "postgres")) {
      connection
          .createStatement()
          .execute(
              "select pg_terminate_backend(pid) from pg_stat_activity where usename ="
                  + " 'monitoring_app'");
    }
  }
}
