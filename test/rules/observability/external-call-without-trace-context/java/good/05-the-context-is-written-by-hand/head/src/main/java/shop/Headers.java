package shop;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;

public class Headers {
  public void write(OpenTelemetry telemetry, Carrier carrier) {
    telemetry.getPropagators().getTextMapPropagator().inject(Context.current(), carrier, Carrier::set);
  }
}
