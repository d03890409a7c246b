package com.example;

import com.example.http.RestTemplate;

@Service
public class Example {
  private final RestTemplate http = new RestTemplate();
}
