package com.example;

public class Example {
  private String jwtSecret = System.getenv("JWT_SECRET");

  void complete() {
    if (this.jwtSecret == null) {
      System.err.println("JWT_SECRET is not set");
      this.jwtSecret = "orders-tokens"; // <- finding
    }
  }
}
