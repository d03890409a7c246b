package com.example;

class Bank {
  @CircuitBreaker(name = "bank", fallbackMethod = "last") // <- finding
  Rate rate(String day) {
    return client.load(day);
  }
}
