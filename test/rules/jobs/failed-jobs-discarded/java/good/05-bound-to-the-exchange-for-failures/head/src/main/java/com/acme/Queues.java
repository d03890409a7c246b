package com.acme;

import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.FanoutExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class Queues {
    @Bean
    Queue orders() {
        return QueueBuilder.durable("orders").deadLetterExchange("unhandled").build();
    }

    @Bean
    Queue triage() {
        return QueueBuilder.durable("orders.triage").build();
    }

    @Bean
    FanoutExchange deadLetterExchange() {
        return new FanoutExchange("unhandled");
    }

    @Bean
    Binding triageOfFailures() {
        return BindingBuilder.bind(triage()).to(deadLetterExchange());
    }
}
