package com.example;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class Example {
  private static final Logger log = LoggerFactory.getLogger(Example.class);

  record Relay(String board, String pin) {}

  void open(Relay relay) {
    log.info("relay {}", relay);
  }
}
