package shop;

import org.springframework.kafka.annotation.DltHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.annotation.RetryableTopic;
import org.springframework.stereotype.Component;

@Component
public class Shipping {
  @RetryableTopic(attempts = "4", backoff = @Backoff(delay = 1000), dltStrategy = NO_DLT) // <- finding
  @KafkaListener(topics = "orders")
  public void ship(String order) {
    parcels.send(order);
  }
}
