import type { Examples } from '#model/rule'

export const metricLabelUnboundedJava: Examples = {
  bad: [
    `package shop;

import io.micrometer.core.instrument.*;

class Work {
  private final MeterRegistry registry;

  void placed(Order order) {
    registry.counter("orders", "user_id", order.userId()).increment(); // <- finding
  }
}
`,
    `package shop;

import io.micrometer.core.instrument.*;

class Work {
  Counter of(MeterRegistry registry, Order order) {
    return Counter.builder("orders")
        .tag("order_id", order.id()) // <- finding
        .register(registry);
  }
}
`,
  ],
  good: [
    `package shop;

import io.micrometer.core.instrument.*;

class Work {
  private final MeterRegistry registry;

  void placed(Order order) {
    registry.counter("orders", "kind", order.kind()).increment();
  }
}
`,
    `package shop;

import io.micrometer.core.instrument.*;

class Work {
  Timer of(MeterRegistry registry) {
    return Timer.builder("orders.placed").tag("outcome", "ok").register(registry);
  }
}
`,
    `package shop;

import shop.util.Counter;

class Work {
  Counter of(Order order) {
    return Counter.builder("orders").tag("order_id", order.id()).build();
  }
}
`,
  ],
}
