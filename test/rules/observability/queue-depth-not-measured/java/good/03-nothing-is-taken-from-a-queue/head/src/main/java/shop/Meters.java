package shop;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

@Component
public class Meters {
  Meters(MeterRegistry registry, Queues queues) {
    registry.counter("orders_shipped");
  }
}
