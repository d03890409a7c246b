package com.example;

import org.springframework.web.client.RestTemplate;

@Service
public class Example {
  private final RestTemplate http = new RestTemplate();
}
