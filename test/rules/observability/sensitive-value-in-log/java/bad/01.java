package com.example;


@Service
public class Example {
  void login(String user, String password) {
    log.info("login of {} with {}", user, password); // <- finding
  }
}
