package com.example;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.kafka.core.KafkaTemplate;

@Service
public class Example {
  private final KafkaTemplate<String, String> kafka;
  @Transactional(readOnly = true)
  public void announce(long id) {
    kafka.send("orders", orders.find(id).name());
  }
}
