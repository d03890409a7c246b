package com.example;

@Service
public class Example {
  String level(String environment) {
    return environment.equals("production") ? "info" : "debug";
  }
}
