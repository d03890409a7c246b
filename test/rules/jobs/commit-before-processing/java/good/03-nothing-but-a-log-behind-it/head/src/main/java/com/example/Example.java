package com.example;

class Orders {
  @KafkaListener(topics = "orders")
  void on(Order order, Acknowledgment ack) {
    store.save(order);
    ack.acknowledge();
    log.info("saved {}", order.getId());
  }
}
