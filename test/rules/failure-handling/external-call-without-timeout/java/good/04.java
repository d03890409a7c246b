package com.example;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

@Service
public class Example {
  HttpRequest request() {
    return HttpRequest.newBuilder(URI.create("https://rates.example.com")).timeout(Duration.ofSeconds(3)).GET().build();
  }
}
