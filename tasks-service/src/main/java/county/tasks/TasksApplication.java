package county.tasks;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Who must do what by when: the 21 tasks and 317 clauses of the county plan, and the orders (督办单)
 * on what is overdue.
 */
@SpringBootApplication(scanBasePackages = {"county.platform", "county.tasks"})
public class TasksApplication {

  public static void main(String[] args) {
    SpringApplication.run(TasksApplication.class, args);
  }
}
