package com.acme;

import jakarta.annotation.PostConstruct;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

@Component
public class CatalogCache {
  private static final Logger log = LoggerFactory.getLogger(CatalogCache.class);
  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  private final RestClient client;
  private volatile String items = "";
  private volatile String banner = "";

  public CatalogCache(RestClient client) {
    this.client = client;
  }

  @PostConstruct
  void preload() {
    executor.submit(() -> { items = client.get().uri("/items").retrieve().body(String.class); });
    try {
      banner = client.get().uri("/banner").retrieve().body(String.class);
    } catch (RuntimeException e) {
      log.warn("banner not loaded, showing none", e);
    }
  }
}
