package com.example;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;

@Component
public class Orders {
  private final OrderService orders;

  @KafkaListener(topics = "orders", containerFactory = "manualAck")
  public void onOrder(ConsumerRecord<String, String> record, Acknowledgment ack) { // <- finding
    orders.save(record.value());
  }
}
