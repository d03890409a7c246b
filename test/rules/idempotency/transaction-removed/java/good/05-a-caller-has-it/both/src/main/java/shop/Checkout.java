package shop;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class Checkout {
  private final Orders orders;

  public Checkout(Orders orders) {
    this.orders = orders;
  }

  @Transactional
  public void checkout(Order order) {
    orders.place(order);
  }
}
