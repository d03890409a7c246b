package com.example;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

@Service
public class Example {
  private final HttpClient client = HttpClient.newHttpClient();
  String rate(String currency) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("https://rates.example.com/" + currency)).GET().build(); // <- finding
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
