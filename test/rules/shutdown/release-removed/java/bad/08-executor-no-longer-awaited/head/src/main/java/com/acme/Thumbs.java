package com.acme;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

@Component
class Thumbs {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    void render(String id) {
        pool.submit(() -> draw(id));
    }

    @PreDestroy
    void stop() {
        pool.shutdown();
    }

    private void draw(String id) {}
}
