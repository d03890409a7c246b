package shop;

import org.springframework.kafka.annotation.DltHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.annotation.RetryableTopic;
import org.springframework.stereotype.Component;

@Component
public class Shipping {
  @RetryableTopic(attempts = "4")
  @KafkaListener(topics = "orders")
  public void ship(String order) {
    parcels.send(order);
  }
}
