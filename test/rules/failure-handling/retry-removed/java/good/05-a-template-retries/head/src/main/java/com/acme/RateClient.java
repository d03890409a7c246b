package com.acme;

import org.springframework.retry.support.RetryTemplate;
import org.springframework.retry.annotation.*;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
public class RateClient {
    private final RestTemplate rest;
    private final RetryTemplate retry = RetryTemplate.builder().maxAttempts(4).exponentialBackoff(200, 2, 2000).build();
    public RateClient(RestTemplate rest) { this.rest = rest; }

    public Rate rate(String currency) {
        return retry.execute(context -> rest.getForObject("https://rates.example.com/" + currency, Rate.class));
    }
}
