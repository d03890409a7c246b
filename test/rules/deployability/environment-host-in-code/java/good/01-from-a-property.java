package com.example;

@Service
public class Example {
  @Value("${billing.host}") private String host;
}
