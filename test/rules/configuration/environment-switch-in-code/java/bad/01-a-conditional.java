package com.example;

@Service
public class Example {
  String base(String environment) {
    return environment.equals("production") ? "https://api.acme.com" : "https://api.staging.acme.com"; // <- finding
  }
}
