package shop;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

public class OutboxMeters implements MeterBinder {
    private final Outbox outbox;

    OutboxMeters(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("outbox.mails", outbox, Outbox::waiting).register(registry);
    }
}
