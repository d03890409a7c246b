package shop;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

public class Meters {
  final Counter orders;

  Meters(MeterRegistry registry) {
    this.orders = registry.counter("loads");
  }
}
