package com.example.orders;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

@Component
public class Thumbs {
    private final ExecutorService pool = Executors.newFixedThreadPool(4); // <- finding

    public void submit(Runnable task) {
        pool.submit(task);
    }
}
