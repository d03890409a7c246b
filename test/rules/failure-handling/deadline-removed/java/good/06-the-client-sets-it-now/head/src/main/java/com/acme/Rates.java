package com.acme;

import java.util.concurrent.*;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
public class Rates {
    private final RestTemplate rest;
    public Rates(RestTemplate rest) { this.rest = rest; }

    public Rate rate(String currency) throws Exception {
        return rest.getForObject("https://rates.example.com/" + currency, Rate.class);
    }
}
