package com.example.orders;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

@Component
public class Listed {
    private final ExecutorService mails = Executors.newFixedThreadPool(2);
    private final ExecutorService prints = Executors.newFixedThreadPool(2);

    @PreDestroy
    void stop() {
        List.of(mails, prints).forEach(ExecutorService::shutdown);
    }
}
