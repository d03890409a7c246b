package com.example.orders;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

@Service
public class Sync {
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1); // <- finding

    public void start() {
        timer.scheduleAtFixedRate(this::sync, 1, 1, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        connection.close();
    }
}
