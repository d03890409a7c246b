package com.example;

import org.springframework.web.client.RestTemplate;

@Service
public class Example {
  RestTemplate http() {
    return new RestTemplate();
  }
}
