package com.example;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Ledger {
    private final Bookings bookings;
    private final MeterRegistry registry;

    Ledger(Bookings bookings, MeterRegistry registry) {
        this.bookings = bookings;
        this.registry = registry;
    }

    @PostMapping("/bookings")
    void book(String id) {
        try {
            bookings.book(id);
            registry.counter("ledger.book", "outcome", "ok").increment();
        } catch (RuntimeException e) {
            registry.counter("ledger.book", "outcome", "failed").increment(); // <- finding
            throw e;
        }
    }
}
