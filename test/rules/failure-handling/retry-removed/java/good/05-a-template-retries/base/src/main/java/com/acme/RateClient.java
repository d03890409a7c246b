package com.acme;

import org.springframework.retry.support.RetryTemplate;
import org.springframework.retry.annotation.*;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
public class RateClient {
    private final RestTemplate rest;
    public RateClient(RestTemplate rest) { this.rest = rest; }

    @Retryable(maxAttempts = 4, backoff = @Backoff(delay = 200, multiplier = 2))
    public Rate rate(String currency) {
        return rest.getForObject("https://rates.example.com/" + currency, Rate.class);
    }
}
