package com.example.orders;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

@Component
public class Pools {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    public ExecutorService pool() {
        return pool;
    }
}
