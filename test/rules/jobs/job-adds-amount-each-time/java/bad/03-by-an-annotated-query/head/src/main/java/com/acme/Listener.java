package com.acme;

import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

@Component
public class Listener {
    private final AccountRepository accounts;

    public Listener(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @RabbitListener(queues = "trips")
    public void onTrip(Trip trip) {
        accounts.credit(trip.accountId(), trip.points());
    }
}
