package shop;

import org.springframework.stereotype.Component;

@Component
public class Shipping {
  @EventListener
  public void ship(String order) {
    parcels.send(order);
  }
}
