package com.example.rooms;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

@Component
class Alpen {
    private final RestClient http = RestClient.create("https://alpen.example.org");

    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("alpen");

    public String load(String id) {
        return breaker.executeSupplier(() -> http.get().uri("/rooms/{id}", id).retrieve().body(String.class));
    }
}

@Component
class Seeblick {
    private final RestClient http = RestClient.create("https://seeblick.example.org");

    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("seeblick");

    public String load(String id) {
        return breaker.executeSupplier(() -> http.get().uri("/rooms/{id}", id).retrieve().body(String.class));
    }
}

@Component
class Stadt {
    private final RestClient http = RestClient.create("https://stadt.example.org");

    public String load(String id) {
        return http.get().uri("/rooms/{id}", id).retrieve().body(String.class); // <- finding
    }
}
