package com.acme.pricing;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

@Service
public class PricingService {
    private final JdbcTemplate jdbc;

    public PricingService(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void change(String sku, PriceChange change) {
        jdbc.update("update prices set amount = ? where sku = ?", change.amount(), sku);
    }

    public void clear(String sku) {
        jdbc.update("delete from prices where sku = ?", sku);
    }

    public void bulk(java.util.List<PriceChange> changes) {
        changes.forEach(change -> change(change.sku(), change));
    }
}
