package com.example;

import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;

@Component
@KafkaListener(topics = "orders", containerFactory = "manualAck")
public class Orders {
  private final OrderService orders;

  @KafkaHandler
  public void onOrder(Order order, Acknowledgment ack) {
    orders.save(order);
    ack.acknowledge();
  }

  // The next order commits past these.
  @KafkaHandler(isDefault = true)
  public void onOther(Object other, Acknowledgment ack) {
    orders.countUnknown(other);
  }
}
