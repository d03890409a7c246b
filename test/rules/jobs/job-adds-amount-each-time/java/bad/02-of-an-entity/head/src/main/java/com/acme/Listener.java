package com.acme;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class Listener {
    private final Accounts accounts;

    public Listener(Accounts accounts) {
        this.accounts = accounts;
    }

    @KafkaListener(topics = "trips")
    public void onTrip(Trip trip) {
        accounts.credit(trip.accountId(), trip.points());
    }
}
