package com.acme;

import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class Queues {
    @Bean
    Queue orders() {
        return QueueBuilder.durable("orders").deadLetterExchange("dead").build();
    }

    @Bean
    Queue invoices() {
        return QueueBuilder.durable("invoices").quorum().build(); // <- finding
    }

    @Bean
    Queue dead() {
        return QueueBuilder.durable("dead-letters").build();
    }
}
