package shop;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class Points {
  private final PointsRepository pointsRepository;
  private final PointsMapper pointsMapper;

  @EventListener
  public void award(Order order) {
    pointsRepository.save(new Points(order.customer(), order.total()));
  }
}
