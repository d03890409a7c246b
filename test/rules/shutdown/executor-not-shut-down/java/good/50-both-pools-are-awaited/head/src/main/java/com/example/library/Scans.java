package com.example.library;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

@Service
public class Scans {
    private final ExecutorService pages = Executors.newFixedThreadPool(4);
    private final ExecutorService covers = Executors.newFixedThreadPool(1);

    public void scan(Page page) {
        pages.execute(() -> page.store());
        covers.execute(() -> page.cover());
    }

    @PreDestroy
    void stop() {
        pages.close();
        covers.shutdown();
        Pools.await(covers, 20, TimeUnit.SECONDS);
    }
}
