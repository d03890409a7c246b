package com.example;

public class Store {
  static String password() {
    return System.getenv().getOrDefault("DB_PASSWORD", "postgres"); // <- finding
  }
}
