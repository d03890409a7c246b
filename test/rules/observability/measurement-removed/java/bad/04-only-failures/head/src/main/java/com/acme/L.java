package com.acme;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class L {
    private final MeterRegistry meters;
    private final Work work;

    public L(MeterRegistry meters, Work work) {
        this.meters = meters;
        this.work = work;
    }

    @KafkaListener(topics = "x")
    public void on(Event e) {
        try {
            work.run(e);
            meters.counter("events", "result", "ok").increment();
        } catch (RuntimeException ex) {
            throw ex;
        }
    }
}
