package com.example.orders;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

@Service
public class Mailer {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);
    private final MailClient client;

    public Mailer(MailClient client) {
        this.client = client;
    }

    public void confirm(Order order) {
        pool.submit(() -> client.send(order.email(), "Your order " + order.id()));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        pool.shutdown();
        pool.awaitTermination(20, TimeUnit.SECONDS);
    }
}
