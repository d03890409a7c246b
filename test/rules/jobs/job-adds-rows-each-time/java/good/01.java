package shop;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class Points {
  private final PointsRepository pointsRepository;
  private final PointsMapper pointsMapper;

  @KafkaListener(topics = "orders")
  public void award(Order order) {
    if (seen.existsByOrder(order.number())) return;
    pointsRepository.save(new Points(order.customer(), order.total()));
  }
}
