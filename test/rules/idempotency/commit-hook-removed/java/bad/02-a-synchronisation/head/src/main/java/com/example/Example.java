package com.example;

class Orders {
  @Transactional
  public void place(Order order) {
    orders.save(order);
    publisher.publish(order);
  }
}
