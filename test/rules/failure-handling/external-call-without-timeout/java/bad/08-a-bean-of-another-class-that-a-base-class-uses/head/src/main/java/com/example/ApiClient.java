package com.example;

import org.springframework.web.client.RestTemplate;

abstract class ApiClient {
  private final RestTemplate rest;

  ApiClient(RestTemplate rest) {
    this.rest = rest;
  }

  protected <T> T load(String url, Class<T> type) {
    return rest.getForObject(url, type);
  }
}
