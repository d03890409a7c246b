package shop;

import lombok.extern.slf4j.Slf4j;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Slf4j
@Component
public class Shipping {
  @KafkaListener(topics = "orders")
  public void ship(String order) {
    System.err.printf("shipping %s%n", order); // <- finding
    log.info("shipped {}", order);
  }
}
