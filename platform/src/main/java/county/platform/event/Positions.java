package county.platform.event;

import county.platform.scope.SystemScope;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets every consumer go on where its own database says, whatever Kafka has noted; a new one from
 * the beginning.
 */
@Component
class Positions implements ConsumerAwareRebalanceListener {

  private final Inbox inbox;
  private final SystemScope system;
  private final TransactionTemplate transaction;

  Positions(Inbox inbox, SystemScope system, TransactionTemplate transaction) {
    this.inbox = inbox;
    this.system = system;
    this.transaction = transaction;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    var group = consumer.groupMetadata().groupId();
    system.run(
        "event:" + group,
        () ->
            transaction.executeWithoutResult(
                status -> partitions.forEach(partition -> seek(consumer, group, partition))));
  }

  private void seek(Consumer<?, ?> consumer, String group, TopicPartition partition) {
    inbox
        .position(group, partition.topic(), partition.partition())
        .ifPresentOrElse(
            position -> consumer.seek(partition, position),
            () -> consumer.seekToBeginning(List.of(partition)));
  }
}
