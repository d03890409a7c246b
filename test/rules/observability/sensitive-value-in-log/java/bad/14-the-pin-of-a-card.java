package com.example;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class Example {
  private static final Logger log = LoggerFactory.getLogger(Example.class);

  record Unlock(String cardId, String pin) {}

  void open(Unlock unlock) {
    log.info("unlock {}", unlock); // <- finding
  }
}
