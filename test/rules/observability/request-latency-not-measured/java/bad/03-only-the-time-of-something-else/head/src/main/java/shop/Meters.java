package shop;

import io.micrometer.core.instrument.MeterRegistry;

public class Meters {
  Meters(MeterRegistry registry) {
    registry.timer("import_of_prices");
  }
}
