package io.acme;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class PointsListener {
    private final ProcessedEventRepository processedEvents;
    private final Accounts accounts;

    PointsListener(ProcessedEventRepository processedEvents, Accounts accounts) {
        this.processedEvents = processedEvents;
        this.accounts = accounts;
    }

    @KafkaListener(topics = "purchases")
    public void on(Purchase event) {
        if (processedEvents.existsById(event.getId())) {
            return;
        }
        accounts.addPoints(event.getCustomer(), event.getPoints());
    }
}
