package example;

import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class GateEvents {
  record Gate(String id, String state, Instant changedAt) {}

  private final JdbcTemplate jdbc;

  GateEvents(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @KafkaListener(topics = "gates", groupId = "boards")
  void on(Gate gate) {
    jdbc.update("UPDATE gates SET state = ?, changed_at = ? WHERE id = ? AND changed_at < ?", gate.state(), gate.changedAt(), gate.id(), gate.changedAt());
  }
}
