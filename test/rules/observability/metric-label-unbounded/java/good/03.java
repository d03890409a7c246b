package shop;

import shop.util.Counter;

class Work {
  Counter of(Order order) {
    return Counter.builder("orders").tag("order_id", order.id()).build();
  }
}
