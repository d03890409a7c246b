package com.example;

class Orders {
  @KafkaListener(topics = "orders")
  void on(Order order, Acknowledgment ack) {
    if (order.isTest()) {
      ack.acknowledge();
      return;
    }
    store.save(order);
    ack.acknowledge();
  }
}
