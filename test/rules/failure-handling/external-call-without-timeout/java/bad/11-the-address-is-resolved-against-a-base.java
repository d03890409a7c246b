package com.acme.catalogue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.stereotype.Component;

@Component
public class Prices {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service = URI.create(System.getenv("PRICES_URL"));

    public String priceOf(String sku) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/prices/" + sku)).build(); // <- finding
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
