package com.acme;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class Listener {
    private final Accounts accounts;
    private final Inbox inbox;

    public Listener(Accounts accounts, Inbox inbox) {
        this.accounts = accounts;
        this.inbox = inbox;
    }

    @KafkaListener(topics = "trips")
    public void onTrip(Trip trip) {
        if (!inbox.firstTime(trip.id())) {
            return;
        }
        accounts.credit(trip.accountId(), trip.points());
    }
}
