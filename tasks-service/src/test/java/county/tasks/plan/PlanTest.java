package county.tasks.plan;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.testing.ApiClient;
import county.platform.testing.CountyTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

@CountyTest
class PlanTest {

  @LocalServerPort private int port;
  private ApiClient village;

  @BeforeEach
  void aVillageCadreReads() {
    village = ApiClient.at(port).as("village", "150822101211");
  }

  @Test
  void thePlanHas21TasksAnd317ClausesInFiveParts() {
    var plan = village.get("/api/tasks/v1/plan");
    assertThat(plan.json().at("/parts").size()).isEqualTo(5);
    int tasks = 0;
    int clauses = 0;
    for (var part : plan.json().at("/parts")) {
      tasks += part.at("/tasks").size();
      for (var task : part.at("/tasks")) {
        clauses += task.at("/clauses").asInt();
      }
    }
    assertThat(tasks).isEqualTo(21);
    assertThat(clauses).isEqualTo(317).isEqualTo(plan.json().at("/clauses").asInt());
    assertThat(plan.at("/document")).contains("磴党发〔2021〕34号");
  }

  @Test
  void everyClauseStandsWordForWordInTheOrderOfTheText() throws IOException {
    var file =
        JsonMapper.builder()
            .build()
            .readTree(new ClassPathResource("policy/plan-clauses.json").getContentAsByteArray());
    for (var task : file.at("/tasks")) {
      var answer = village.get("/api/tasks/v1/plan/tasks/" + task.at("/no").asInt()).json();
      assertThat(answer.at("/task/lead").asString()).isEqualTo(task.at("/lead").asString());
      assertThat(answer.at("/task/responsible").size())
          .isEqualTo(task.at("/responsibleNormalized").size());
      assertThat(answer.at("/clauses").size()).isEqualTo(task.at("/commitments").size());
      for (int i = 0; i < task.at("/commitments").size(); i++) {
        assertThat(answer.at("/clauses/" + i + "/text").asString())
            .isEqualTo(task.at("/commitments/" + i + "/text").asString());
      }
    }
  }

  @Test
  void aClauseIsCitedByItsNumber_PLAN_2_3() {
    assertThat(village.get("/api/tasks/v1/plan/tasks/2").text()).contains("\"PLAN_2_3\"");
  }

  @Test
  void thereIsNoTask22() {
    var answer = village.get("/api/tasks/v1/plan/tasks/22");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("tasks.plan.task-not-found");
  }
}
