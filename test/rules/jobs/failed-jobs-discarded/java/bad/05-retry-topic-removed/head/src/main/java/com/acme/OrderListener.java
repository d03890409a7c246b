package com.acme;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class OrderListener {
    private final Orders orders;

    OrderListener(Orders orders) {
        this.orders = orders;
    }

    @KafkaListener(topics = "orders")
    void on(OrderPlaced event) {
        orders.book(event);
    }
}
