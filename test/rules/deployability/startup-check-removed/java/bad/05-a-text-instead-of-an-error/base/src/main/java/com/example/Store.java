package com.example;

public class Store {
  static String password() {
    String password = System.getenv("DB_PASSWORD");
    if (password == null) {
      throw new IllegalStateException("DB_PASSWORD is not set");
    }
    return password;
  }
}
