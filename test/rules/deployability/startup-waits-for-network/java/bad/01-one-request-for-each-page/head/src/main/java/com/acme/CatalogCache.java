package com.acme;

import jakarta.annotation.PostConstruct;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
public class CatalogCache {
  private final RestTemplate restTemplate;
  private final Map<String, String> names = new ConcurrentHashMap<>();

  public CatalogCache(RestTemplate restTemplate) {
    this.restTemplate = restTemplate;
  }

  @PostConstruct
  void preload() {
    for (int page = 0; page < 200; page++) {
      Page result = restTemplate.getForObject("http://pim/items?page=" + page, Page.class); // <- finding
      result.items().forEach(i -> names.put(i.sku(), i.name()));
    }
  }

  record Page(java.util.List<Item> items) {}
  record Item(String sku, String name) {}
}
