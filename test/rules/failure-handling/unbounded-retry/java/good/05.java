package com.example;


@Service
public class Example {
  Rate rate(String currency, int attempts) {
    try {
      return load(currency);
    } catch (Exception e) {
      if (attempts == 1) throw e;
      return rate(currency, attempts - 1);
    }
  }
  private Rate load(String currency) { return null; }
}
