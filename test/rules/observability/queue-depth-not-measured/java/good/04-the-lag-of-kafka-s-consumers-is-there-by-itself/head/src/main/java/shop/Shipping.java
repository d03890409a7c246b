package shop;

import org.springframework.stereotype.Component;

@Component
public class Shipping {
  @KafkaListener(topics = "orders")
  public void ship(String order) {
    parcels.send(order);
  }
}
