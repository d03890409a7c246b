package com.example;


@Service
public class Example {
  @Retry(name = "rates") // <- finding
  public Rate rate() {
    return client.load();
  }
}
