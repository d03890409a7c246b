package shop;

import org.springframework.stereotype.Component;

@Component
public class Shipping {
  @RabbitListener(queues = "orders", ackMode = "MANUAL")
  public void ship(String order) {
    parcels.send(order);
  }
}
