package com.example;

class Orders {
  @KafkaListener(topics = "orders")
  void on(Order order, Acknowledgment ack) {
    ack.acknowledge(); // <- finding
    store.save(order);
  }
}
