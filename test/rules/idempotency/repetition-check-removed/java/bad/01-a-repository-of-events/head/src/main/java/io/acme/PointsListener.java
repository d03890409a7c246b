package io.acme;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class PointsListener {
    private final Accounts accounts;

    PointsListener(Accounts accounts) {
        this.accounts = accounts;
    }

    @KafkaListener(topics = "purchases")
    public void on(Purchase event) {
        accounts.addPoints(event.getCustomer(), event.getPoints());
    }
}
