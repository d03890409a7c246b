package com.example;

import java.io.FileNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Orders {
  private static final Logger log = LoggerFactory.getLogger(Orders.class);
  private Gateway gateway;

  void send(String id) {
    try {
      gateway.send(id);
    } catch (Exception e) {
      log.error("send {} failed: {}", id, e.getMessage(), e);
    }
  }

  void load(String id) {
    try {
      gateway.load(id);
    } catch (FileNotFoundException e) {
      log.error("load {} failed: {}", id, e.getMessage());
    }
  }
}
