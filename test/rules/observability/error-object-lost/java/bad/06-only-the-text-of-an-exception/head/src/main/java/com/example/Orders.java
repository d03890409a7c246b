package com.example;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Orders {
  private static final Logger log = LoggerFactory.getLogger(Orders.class);
  private Gateway gateway;

  void send(String id) {
    try {
      gateway.send(id);
    } catch (Exception e) {
      log.error("send {} failed: {}", id, e.getMessage()); // <- finding
    }
  }

  void failed(String id, Throwable cause) {
    log.error("order {} failed: {}", id, cause.getMessage()); // <- finding
  }
}
