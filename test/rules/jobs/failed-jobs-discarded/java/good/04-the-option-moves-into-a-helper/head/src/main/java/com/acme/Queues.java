package com.acme;

import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class Queues {
    @Bean
    Queue invoices() {
        return work("invoices");
    }

    @Bean
    Queue orders() {
        return work("orders");
    }

    private static Queue work(String name) {
        return QueueBuilder.durable(name).deadLetterExchange("dead").build();
    }
}
