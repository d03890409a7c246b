package com.acme;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.stereotype.Component;

@Component
public class Rates {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base = System.getenv("RATES_URL");

    public String today(String currency) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/today/" + currency))
            .timeout(Duration.ofSeconds(3)) // <- finding
            .header("accept", "application/json")
            .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    public String on(String currency, String day) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/days/" + day + "/" + currency))
            .timeout(Duration.ofSeconds(3))
            .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
