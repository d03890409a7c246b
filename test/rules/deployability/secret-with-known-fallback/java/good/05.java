package com.example;


@Service
public class Example {
  @Value("${jwt.expiration:3600}")
  private long expiration;
}
