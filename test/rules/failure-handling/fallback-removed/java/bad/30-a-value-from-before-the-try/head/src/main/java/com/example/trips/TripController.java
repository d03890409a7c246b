package com.example.trips;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

@RestController
class TripController {
    private static final Logger log = LoggerFactory.getLogger(TripController.class);
    private final RestClient http = RestClient.create("https://weather.example.org");

    record Trip(String city, String weather) {
    }

    @GetMapping("/trips/{city}")
    Trip trip(@PathVariable String city) {
        String weather = weatherOf(city);
        return new Trip(city, weather);
    }

    private String weatherOf(String city) {
        return http.get().uri("/{city}", city).retrieve().body(String.class);
    }
}
