package county.platform.time;

import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.dataformat.yaml.YAMLMapper;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TimeConfiguration {

  @Bean("businessClock")
  @Profile("!demo")
  BusinessClock realClock() {
    return BusinessClock.showing(Clock.systemUTC());
  }

  /** The stored date of the demo; on the very first start the one the settings name. */
  @Bean("businessClock")
  @Profile("demo")
  BusinessClock storedClock(
      JdbcClient jdbc, @Value("${county.demo.business-date}") LocalDate first) {
    jdbc.sql(
            "insert into business_date (business_date, target) values (:first, :first) on conflict do nothing")
        .param("first", first)
        .update();
    var stored =
        jdbc.sql("select business_date from business_date").query(LocalDate.class).single();
    return BusinessClock.storing(stored, Clock.systemUTC());
  }

  @Bean
  LockProvider lockProvider(DataSource dataSource) {
    return new JdbcTemplateLockProvider(
        JdbcTemplateLockProvider.Configuration.builder()
            .withJdbcTemplate(new JdbcTemplate(dataSource))
            .usingDbTime()
            .build());
  }

  @Bean
  WorkingCalendar workingCalendar() {
    return WorkingCalendar.fromClasspath(new YAMLMapper());
  }

  @Bean
  Deadlines deadlines(WorkingCalendar calendar) {
    return new Deadlines(calendar);
  }
}
