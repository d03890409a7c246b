package com.example.library;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Service;

@Service
public class Scans {
    private final ExecutorService pages = Executors.newFixedThreadPool(4);

    public void scan(Page page) {
        pages.execute(() -> page.store());
    }

    @PreDestroy
    void stop() {
        pages.shutdown(); // <- finding
    }
}
