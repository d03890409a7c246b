package shop;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class Points {
  private final PointsRepository pointsRepository;
  private final CustomerRepository customerRepository;

  @KafkaListener(topics = "orders") // <- finding
  public void award(Order order) {
    Customer customer = customerRepository.findByName(order.customer());
    if (customer.isBlocked()) return;
    pointsRepository.save(new Points(order.customer(), order.total()));
  }
}
