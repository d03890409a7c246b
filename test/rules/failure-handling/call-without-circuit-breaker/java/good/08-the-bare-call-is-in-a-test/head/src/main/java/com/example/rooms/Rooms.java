package com.example.rooms;

import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

@Component
class Alpen {
    private final RestClient http = RestClient.create("https://alpen.example.org");

    @CircuitBreaker(name = "x")
    public String load(String id) {
        return http.get().uri("/rooms/{id}", id).retrieve().body(String.class);
    }
}

@Component
class Seeblick {
    private final RestClient http = RestClient.create("https://seeblick.example.org");

    @CircuitBreaker(name = "x")
    public String load(String id) {
        return http.get().uri("/rooms/{id}", id).retrieve().body(String.class);
    }
}
