package com.example;

import java.util.concurrent.ExecutorService;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PriceController {
    private final ExecutorService pool;
    private final PriceCache cache;

    PriceController(ExecutorService pool, PriceCache cache) {
        this.pool = pool;
        this.cache = cache;
    }

    @PostMapping("/prices/refresh")
    void refresh(@RequestParam String sku) {
        pool.execute(() -> cache.refresh(sku));
    }
}
