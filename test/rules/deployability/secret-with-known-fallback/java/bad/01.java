package com.example;


@Service
public class Example {
  @Value("${jwt.secret:change-me-in-production}") // <- finding
  private String jwtSecret;
}
