package org.pollen;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

@Component
class Pollen {
  private static final String COUNTS = "p7Kd9Zq2vN5xWb3LrT7yfGh4Jm6C"; // <- finding

  HttpRequest ask() {
    return HttpRequest.newBuilder(URI.create("https://pollen.example/today"))
        .header("Api-Key", COUNTS)
        .timeout(Duration.ofSeconds(2))
        .build();
  }
}
