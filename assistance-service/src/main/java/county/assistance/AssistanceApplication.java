package county.assistance;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Who is entitled to which help: today the household copy and the need cards (需求卡); the programmes
 * come on top.
 */
@SpringBootApplication(scanBasePackages = {"county.platform", "county.assistance"})
public class AssistanceApplication {

  public static void main(String[] args) {
    SpringApplication.run(AssistanceApplication.class, args);
  }
}
