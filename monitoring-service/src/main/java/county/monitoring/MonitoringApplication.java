package county.monitoring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 监测服务: who may fall back into poverty, and what is done about it. */
@SpringBootApplication(scanBasePackages = {"county.platform", "county.monitoring"})
public class MonitoringApplication {

  public static void main(String[] args) {
    SpringApplication.run(MonitoringApplication.class, args);
  }
}
