package com.example;


@Service
public class Example {
  @Value("${jwt.secret:#{null}}")
  private String jwtSecret;
}
