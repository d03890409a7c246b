package com.example;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

@Component
public class Orders {
  private final AcknowledgingDispatcher dispatcher;

  @KafkaListener(topics = "orders", containerFactory = "manualAck")
  public void onOrder(Message<String> message, Acknowledgment ack) {
    dispatcher.dispatch(message);
  }
}
