package com.example;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;
import org.springframework.stereotype.Component;

@Component
class Weather {
    private static final Logger log = LoggerFactory.getLogger(Weather.class);
    private final RestClient client;

    Weather(RestClient client) {
        this.client = client;
    }

    String at(String station) {
        try {
            return client.get().uri("/stations/" + station).retrieve().body(String.class);
        } catch (Exception e) {
            log.warn("no answer", e);
            return at(station); // <- finding
        }
    }
}
