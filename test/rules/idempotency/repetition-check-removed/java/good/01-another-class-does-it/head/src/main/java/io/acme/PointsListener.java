package io.acme;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class PointsListener {
    private final Ledger ledger;
    private final Accounts accounts;

    PointsListener(Ledger ledger, Accounts accounts) {
        this.ledger = ledger;
        this.accounts = accounts;
    }

    @KafkaListener(topics = "purchases")
    public void on(Purchase event) {
        ledger.unlessBooked(event.getId(), () -> accounts.addPoints(event.getCustomer(), event.getPoints()));
    }
}
