package com.example;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
public class Rates {
    private static final Logger log = LoggerFactory.getLogger(Rates.class);
    private final RestTemplate client;

    public Rates(RestTemplate client) {
        this.client = client;
    }

    public void start() {
        new Thread(new Runnable() {
            @Override
            public void run() {
                while (!Thread.currentThread().isInterrupted()) {
                    try {
                        Cache.put(client.getForObject("https://rates.acme.io/eur", String.class));
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (Exception e) {
                        log.error("rates were not loaded", e);
                    }
                }
            }
        }).start();
    }
}
