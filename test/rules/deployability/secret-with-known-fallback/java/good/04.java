package com.example;


@Service
public class Example {
  @Value("${jwt.secret:}")
  private String jwtSecret;
}
