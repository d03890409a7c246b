package com.example.rooms;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

class Stadt {
    private final RestClient http = RestClient.create("https://stadt.example.org");

    public String load(String id) {
        return http.get().uri("/rooms/{id}", id).retrieve().body(String.class);
    }
}
