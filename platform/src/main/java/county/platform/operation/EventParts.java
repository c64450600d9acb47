package county.platform.operation;

import county.platform.event.DeadLetterService;
import county.platform.event.EventState;
import county.platform.event.EventState.Lag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Events on their way out, on their way in, and those that failed. */
@Configuration(proxyBeanMethods = false)
class EventParts {

  private static final Duration LATE = Duration.ofMinutes(1);
  private static final long FAR_BEHIND = 1000;

  @Bean
  @Order(1)
  OperationPart outboxPart(EventState events) {
    return new Outbox(events);
  }

  @Bean
  @Order(2)
  OperationPart consumerPart(EventState events) {
    return new Consumers(events);
  }

  @Bean
  @Order(3)
  OperationPart deadLetterPart(EventState events, DeadLetterService letters) {
    return new DeadLetters(events, letters);
  }

  private record Outbox(EventState events) implements OperationPart {

    @Override
    public Figure figure() {
      var waiting = events.waiting();
      boolean late =
          waiting.oldest().filter(oldest -> oldest.isBefore(Instant.now().minus(LATE))).isPresent();
      return new Figure(
          "outbox",
          "待发消息",
          waiting.events(),
          late,
          waiting.oldest(),
          late ? "有消息超过一分钟没有发出，请检查 Kafka 是否可达。" : "消息随写随发。");
    }

    @Override
    public List<Row> rows() {
      return events.waiting(SHOWN).stream()
          .map(
              event ->
                  new Row(
                      event.id(),
                      event.aggregate(),
                      event.failures() == 0 ? "待发送" : "已失败 " + event.failures() + " 次",
                      Optional.of(event.since()),
                      event.reason().orElse("")))
          .toList();
    }
  }

  private record Consumers(EventState events) implements OperationPart {

    @Override
    public Figure figure() {
      var lags = events.lags();
      boolean silent = lags.stream().anyMatch(lag -> lag.behind() < 0);
      long behind = lags.stream().mapToLong(lag -> Math.max(0, lag.behind())).sum();
      return new Figure(
          "consumers",
          "未读消息",
          behind,
          silent || behind > FAR_BEHIND,
          Optional.empty(),
          silent ? "Kafka 没有答复，不知道还有多少消息未读。" : "其他服务已经发出、本服务还没有处理的消息。");
    }

    @Override
    public List<Row> rows() {
      return events.lags().stream().map(Consumers::row).toList();
    }

    private static Row row(Lag lag) {
      return new Row(
          lag.consumer() + "/" + lag.topic(),
          lag.consumer(),
          lag.behind() < 0 ? "未知" : lag.behind() == 0 ? "已读完" : "落后 " + lag.behind() + " 条",
          Optional.empty(),
          lag.topic());
    }
  }

  private record DeadLetters(EventState events, DeadLetterService letters)
      implements OperationPart {

    @Override
    public Figure figure() {
      long open = events.openDeadLetters();
      return new Figure(
          "dead-letters",
          "处理失败的消息",
          open,
          open > 0,
          Optional.empty(),
          open > 0 ? "排除原因后在“处理失败的消息”中重放。" : "没有处理失败的消息。");
    }

    @Override
    public List<Row> rows() {
      return letters.list().stream()
          .filter(letter -> letter.replayedAt().isEmpty())
          .limit(SHOWN)
          .map(
              letter ->
                  new Row(
                      letter.id().toString(),
                      letter.type().orElse(letter.topic()),
                      "已失败 " + letter.attempts() + " 次",
                      Optional.of(letter.failedAt()),
                      letter.cause()))
          .toList();
    }
  }
}
