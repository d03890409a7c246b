package shop;

import io.micrometer.core.instrument.*;

class Work {
  private final MeterRegistry registry;

  void placed(Order order) {
    registry.counter("orders", "kind", order.kind()).increment();
  }
}
