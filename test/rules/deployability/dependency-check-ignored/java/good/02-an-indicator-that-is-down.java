package com.example;

import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

@Component
public class BrokerHealth implements HealthIndicator {
  private final RabbitTemplate rabbit;

  BrokerHealth(RabbitTemplate rabbit) {
    this.rabbit = rabbit;
  }

  @Override
  public Health health() {
    try {
      rabbit.execute(channel -> channel.getConnection().isOpen());
      return Health.up().build();
    } catch (Exception e) {
      return Health.down(e).build();
    }
  }
}
