package com.example.orders;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

@Component
public class Sender {
    private final ExecutorService pool;

    public Sender(ExecutorService pool) {
        this.pool = pool;
    }

    public void submit(Runnable task) {
        pool.submit(task);
    }
}
