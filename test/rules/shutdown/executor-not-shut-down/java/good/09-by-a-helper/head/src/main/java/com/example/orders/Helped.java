package com.example.orders;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

@Component
public class Helped {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    public void submit(Runnable task) {
        pool.submit(task);
    }

    @PreDestroy
    void stop() {
        Shutdowns.shutdownGracefully(pool, Duration.ofSeconds(20));
    }
}
