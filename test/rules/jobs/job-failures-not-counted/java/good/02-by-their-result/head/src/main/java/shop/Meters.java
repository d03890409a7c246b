package shop;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

@Component
public class Meters {
  Meters(MeterRegistry registry) {
    Counter.builder("orders_processed").tag("result", "ok").register(registry);
  }
}
