package com.acme;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

@ApplicationScoped
public class FxStartup {
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private volatile String table;

  void onStart(@Observes StartupEvent event) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(System.getenv("FX_URL"))).timeout(Duration.ofSeconds(20)).build();
    table = http.send(request, HttpResponse.BodyHandlers.ofString()).body(); // <- finding
  }
}
