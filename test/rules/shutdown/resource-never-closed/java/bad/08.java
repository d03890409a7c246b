package com.example;



@Service
public class Example {
  boolean isShipped(String name) {
    return getClass().getClassLoader().getResourceAsStream(name) != null; // <- finding
  }
}
