package com.example;


@Service
public class Example {
  public Rate rate() {
    return retryTemplate.execute(context -> client.load());
  }
}
