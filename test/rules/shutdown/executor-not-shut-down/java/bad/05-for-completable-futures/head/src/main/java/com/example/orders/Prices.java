package com.example.orders;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

@Component
public class Prices {
    private final ExecutorService io = Executors.newCachedThreadPool(); // <- finding

    public CompletableFuture<Price> price(String id) {
        return CompletableFuture.supplyAsync(() -> client.price(id), io);
    }
}
