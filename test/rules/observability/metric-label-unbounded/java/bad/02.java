package shop;

import io.micrometer.core.instrument.*;

class Work {
  Counter of(MeterRegistry registry, Order order) {
    return Counter.builder("orders")
        .tag("order_id", order.id()) // <- finding
        .register(registry);
  }
}
