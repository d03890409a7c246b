package com.example;

import org.springframework.amqp.rabbit.core.RabbitTemplate;

public class Notifier {
  private final RabbitTemplate rabbit;
  public void placed(Order order) {
    rabbit.convertAndSend("orders", order);
  }
}
