package com.acme;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

@Component
class Thumbs {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    @PreDestroy
    void stop() throws InterruptedException {
        Executions.finish(pool);
    }
}
