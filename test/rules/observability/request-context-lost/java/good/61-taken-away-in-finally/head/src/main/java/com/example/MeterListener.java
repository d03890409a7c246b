package com.example;

import org.slf4j.MDC;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class MeterListener {
    private final MeterStore store;

    public MeterListener(MeterStore store) {
        this.store = store;
    }

    @KafkaListener(topics = "readings")
    public void take(Reading reading) {
        MDC.put("requestId", reading.requestId());
        try {
            store.add(reading);
        } finally {
            MDC.remove("requestId");
        }
    }
}
