package com.example.orders;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Service;

@Service
public class Mailer {
    private final ExecutorService pool = Executors.newFixedThreadPool(4); // <- finding
    private final MailClient client;

    public Mailer(MailClient client) {
        this.client = client;
    }

    public void confirm(Order order) {
        pool.submit(() -> client.send(order.email(), "Your order " + order.id()));
    }
}
