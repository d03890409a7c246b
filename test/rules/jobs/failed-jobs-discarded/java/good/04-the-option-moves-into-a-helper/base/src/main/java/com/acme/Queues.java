package com.acme;

import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class Queues {
    @Bean
    Queue invoices() {
        return QueueBuilder.durable("invoices").deadLetterExchange("dead").build();
    }

    @Bean
    Queue orders() {
        return QueueBuilder.durable("orders").deadLetterExchange("dead").build();
    }
}
