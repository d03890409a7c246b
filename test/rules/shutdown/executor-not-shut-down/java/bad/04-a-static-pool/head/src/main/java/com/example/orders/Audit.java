package com.example.orders;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

@Component
public class Audit {
    private static final ExecutorService WRITER = Executors.newSingleThreadExecutor(); // <- finding

    public void record(Entry entry) {
        WRITER.execute(() -> store.append(entry));
    }
}
