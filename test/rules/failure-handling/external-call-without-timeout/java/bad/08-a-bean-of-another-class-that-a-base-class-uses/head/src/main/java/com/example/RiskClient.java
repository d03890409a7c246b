package com.example;

import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
class RiskClient extends ApiClient {
  RiskClient(RestTemplate rest) {
    super(rest);
  }

  String score(String id) {
    return load("https://risk.example.com/" + id, String.class);
  }
}
