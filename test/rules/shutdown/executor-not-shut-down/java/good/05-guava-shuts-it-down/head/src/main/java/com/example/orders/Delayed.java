package com.example.orders;

import com.google.common.util.concurrent.MoreExecutors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

@Component
public class Delayed {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    public Delayed() {
        MoreExecutors.addDelayedShutdownHook(pool, 20, TimeUnit.SECONDS);
    }

    public void submit(Runnable task) {
        pool.submit(task);
    }
}
