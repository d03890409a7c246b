package com.example;


@Service
public class Example {
  String key() {
    return System.getenv().getOrDefault("JWT_SECRET", "secret"); // <- finding
  }
}
