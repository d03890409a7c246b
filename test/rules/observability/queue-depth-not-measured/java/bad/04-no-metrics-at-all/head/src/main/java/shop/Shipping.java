package shop;

import org.springframework.stereotype.Component;

@Component
public class Shipping {
  @RabbitListener(queues = "orders") // <- finding
  public void ship(String order) {
    parcels.send(order);
  }
}
