package com.acme;

import java.util.concurrent.*;
import org.springframework.stereotype.Service;

@Service
public class Pricing {
    private final ExecutorService pool;
    private final RateSource rates;

    public Pricing(ExecutorService pool, RateSource rates) {
        this.pool = pool;
        this.rates = rates;
    }

    public Price price(String sku) throws Exception {
        Future<Price> future = pool.submit(() -> rates.load(sku));
        return future.get();
    }
}
