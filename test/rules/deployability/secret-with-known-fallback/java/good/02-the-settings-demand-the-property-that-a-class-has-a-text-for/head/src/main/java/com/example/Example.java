package com.example;

@Service
public class Example {
  @Value("${jwt.secret:change-me}")
  private String jwtSecret;
}
