package io.acme;

import org.springframework.stereotype.Component;

@Component
public class Ledger {
    private final ProcessedEventRepository processedEvents;

    Ledger(ProcessedEventRepository processedEvents) {
        this.processedEvents = processedEvents;
    }

    public void unlessBooked(String eventId, Runnable work) {
        if (processedEvents.insertIfAbsent(eventId) == 1) {
            work.run();
        }
    }
}
