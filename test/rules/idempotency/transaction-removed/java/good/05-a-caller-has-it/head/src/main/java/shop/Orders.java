package shop;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class Orders {
  public void place(Order order) {
    orderRepository.save(order);
    stockRepository.save(order.stock());
  }
}
