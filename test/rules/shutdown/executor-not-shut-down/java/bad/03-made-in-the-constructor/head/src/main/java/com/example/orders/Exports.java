package com.example.orders;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

@Component
public class Exports {
    private final ExecutorService workers;

    public Exports(ExportProperties properties) {
        this.workers = Executors.newFixedThreadPool(properties.threads()); // <- finding
    }

    public void start(Export export) {
        workers.execute(export::run);
    }
}
