package a;

import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class Listener {
    private final JdbcTemplate jdbc;
    private final Billing billing;

    Listener(JdbcTemplate jdbc, Billing billing) {
        this.jdbc = jdbc;
        this.billing = billing;
    }

    @KafkaListener(topics = "subscriptions")
    void on(String id) {
        Subscription current = billing.subscription(id);
        jdbc.update("UPDATE subscriptions SET status = ?, updated_at = ? WHERE id = ?", current.status(), current.updatedAt(), id);
    }

    interface Billing {
        Subscription subscription(String id);
    }

    record Subscription(String id, String status, Instant updatedAt) {}
}
