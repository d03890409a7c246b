package com.example;

class Orders {
  Order load(Caller caller, long id) {
    Order order = orderRepository.findById(id).orElseThrow();
    if (order.tenant() != caller.tenant()) {
      throw new AccessDeniedException("order");
    }
    return order;
  }
}
