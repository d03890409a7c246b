package com.acme.health;

import com.acme.ledger.LedgerClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

@Component
public class StockHealth implements HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(StockHealth.class);
    private final LedgerClient stock;

    public StockHealth(LedgerClient stock) {
        this.stock = stock;
    }

    @Override
    public Health health() {
        try {
            stock.ping();
            return Health.up().build();
        } catch (RuntimeException e) {
            log.warn("stock service is not reachable", e);
            return Health.down(e).build();
        }
    }
}
