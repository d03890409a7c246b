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
      log.error("send {} failed: {}", id, e.getMessage());
      throw new IllegalStateException("send " + id, e);
    }
  }

  void cancel(String id) {
    try {
      gateway.cancel(id);
    } catch (Exception e) {
      log.error("cancel {} failed: {}", id, e.getMessage());
      log.debug("details", e);
    }
  }

  void close(String id) {
    try {
      gateway.close(id);
    } catch (Exception e) {
      log.warn("close {} failed, tried again later: {}", id, e.getMessage());
    }
  }
}
