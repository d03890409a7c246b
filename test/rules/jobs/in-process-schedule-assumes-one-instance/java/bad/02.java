package com.example;

import org.springframework.kafka.core.KafkaTemplate;

@Service
public class Example {
  private final KafkaTemplate<String, String> kafka;
  @Scheduled(fixedRate = 60000) // <- finding
  public void publish() {
    kafka.send("totals", totals());
  }
  private String totals() { return ""; }
}
