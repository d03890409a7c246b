package com.example;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Orders {
  private static final Logger log = LoggerFactory.getLogger(Orders.class);
  private Gateway gateway;

  void cancel(String orderId) throws Exception {
    try {
      gateway.cancel(orderId);
    } catch (Exception e) {
      log.error("cancel failed"); // <- finding
      throw e;
    }
  }
}
