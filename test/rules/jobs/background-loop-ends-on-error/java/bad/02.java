package com.example;

import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
public class Rates {
    private final RestTemplate client;
    private volatile boolean stopped;

    public Rates(RestTemplate client) {
        this.client = client;
    }

    public void start() {
        Thread thread = new Thread(() -> {
            while (!stopped) { // <- finding
                Cache.put(client.getForObject("https://rates.acme.io/eur", String.class));
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }, "rates");
        thread.setDaemon(true);
        thread.start();
    }
}
