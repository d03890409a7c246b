package com.example.depot;

import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

@Component
class Announcements {
  private final KafkaTemplate<String, Object> kafka;

  Announcements(KafkaTemplate<String, Object> kafka) {
    this.kafka = kafka;
  }

  @TransactionalEventListener
  void accepted(ParcelAccepted event) {
    kafka.send("accepted", event.code(), labelOf(event));
  }

  @TransactionalEventListener
  void lost(ParcelLost event) {
    kafka.send("lost", event.code());
  }

  private Label labelOf(ParcelAccepted event) {
    return new Label(event.depot(), event.code());
  }
}
