package com.example.orders;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

@Component
public class Exports {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    public void export(Report report) {
        pool.submit(() -> report.write());
    }

    @PreDestroy
    public void stop() throws InterruptedException {
        pool.shutdown();
        if (!pool.awaitTermination(20, TimeUnit.SECONDS)) {
            pool.shutdownNow();
        }
    }
}
