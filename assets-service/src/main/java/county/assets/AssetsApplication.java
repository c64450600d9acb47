package county.assets;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What the poverty money built: the register of project assets (扶贫项目资产). */
@SpringBootApplication(scanBasePackages = {"county.platform", "county.assets"})
public class AssetsApplication {

  public static void main(String[] args) {
    SpringApplication.run(AssetsApplication.class, args);
  }
}
