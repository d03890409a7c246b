package com.acme;

import org.springframework.kafka.annotation.DltHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.annotation.RetryableTopic;
import org.springframework.stereotype.Component;

@Component
class OrderListener {
    private final Orders orders;

    OrderListener(Orders orders) {
        this.orders = orders;
    }

    @RetryableTopic(attempts = "4") // <- finding
    @KafkaListener(topics = "orders")
    void on(OrderPlaced event) {
        orders.book(event);
    }
}
