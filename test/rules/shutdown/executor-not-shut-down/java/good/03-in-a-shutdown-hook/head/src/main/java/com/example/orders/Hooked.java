package com.example.orders;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

@Component
public class Hooked {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    public Hooked() {
        Runtime.getRuntime().addShutdownHook(new Thread(pool::shutdown));
    }

    public void submit(Runnable task) {
        pool.submit(task);
    }
}
