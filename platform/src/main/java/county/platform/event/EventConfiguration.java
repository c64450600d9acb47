package county.platform.event;

import county.platform.scope.SystemScope;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.kafka.support.converter.MessagingMessageConverter;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Topics, and what stands around every {@code @KafkaListener}: once, in order, put aside when it
 * fails.
 */
@Configuration(proxyBeanMethods = false)
class EventConfiguration {

  private static final int RETRIES = 4;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  @Bean
  KafkaAdmin.NewTopics topics(@Value("${county.kafka.replicas:1}") int replicas) {
    return new KafkaAdmin.NewTopics(Topics.all(replicas));
  }

  @Bean
  ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> once(
      Inbox inbox, SystemScope system, TransactionTemplate transaction) {
    return container -> {
      var consumer = Objects.requireNonNull(container.getGroupId(), "a listener names its groupId");
      container
          .getContainerProperties()
          .setAdviceChain(new OnceAdvice(consumer, inbox, system, transaction));
    };
  }

  /** Hands the listener a {@link Received}. */
  @Bean
  RecordMessageConverter receivedConverter(JsonMapper json) {
    var reader = Received.reader(json);
    return new MessagingMessageConverter() {
      @Override
      @SuppressWarnings("unchecked")
      protected Object extractAndConvertValue(ConsumerRecord<?, ?> record, @Nullable Type type) {
        return Received.of((ConsumerRecord<String, String>) record, reader);
      }
    };
  }

  @Bean
  DefaultErrorHandler eventErrorHandler(DeadLetters deadLetters) {
    var pauses = new ExponentialBackOffWithMaxRetries(RETRIES);
    pauses.setInitialInterval(FIRST_PAUSE.toMillis());
    pauses.setMultiplier(3);
    pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
    var handler = new DefaultErrorHandler(deadLetters, pauses);
    handler.addNotRetryableExceptions(UnreadableEvent.class);
    return handler;
  }
}
