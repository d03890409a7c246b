package com.example;


@Service
public class Example {
  public Rate rate() {
    return client.load();
  }
}
