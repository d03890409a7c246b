package com.acme.health;

import com.acme.ledger.LedgerClient;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

@Component
public class LedgerHealth implements HealthIndicator {
    private final LedgerClient ledger;

    public LedgerHealth(LedgerClient ledger) {
        this.ledger = ledger;
    }

    @Override
    public Health health() {
        try {
            ledger.ping(); // <- finding
        } catch (RuntimeException e) {
            return Health.up().build();
        }
        return Health.up().build();
    }
}
