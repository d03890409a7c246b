package com.example;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Shown {
  private static final Logger log = LoggerFactory.getLogger(Shown.class);

  void shown(String id) {
    System.out.println("shown " + id); // <- finding
    log.info("shown {}", id);
  }
}
