package shop;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

@Component
public class Meters {
  Meters(MeterRegistry registry, Queues queues) {
    registry.gauge("orders_waiting", queues, Queues::depth);
  }
}
