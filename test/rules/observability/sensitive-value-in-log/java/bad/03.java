package com.example;


@Service
public class Example {
  void invite(User user) {
    logger.info("invited {}", user.getEmail()); // <- finding
  }
}
