package com.example;

class Orders {
  List<Order> load(String state) {
    return orderRepository.findByStateAndDay(state, today());
  }
}
