package shop;

import io.micrometer.core.instrument.*;

class Work {
  private final MeterRegistry registry;

  void placed(Order order) {
    registry.counter("orders", "user_id", order.userId()).increment(); // <- finding
  }
}
