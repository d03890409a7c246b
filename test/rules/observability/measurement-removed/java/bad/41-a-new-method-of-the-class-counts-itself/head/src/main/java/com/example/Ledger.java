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
        bookings.book(id);
    }

    @PostMapping("/reversals")
    void reverse(String id) {
        try {
            bookings.reverse(id);
            registry.counter("ledger.reverse", "outcome", "ok").increment();
        } catch (RuntimeException e) {
            registry.counter("ledger.reverse", "outcome", "failed").increment();
            throw e;
        }
    }
}
