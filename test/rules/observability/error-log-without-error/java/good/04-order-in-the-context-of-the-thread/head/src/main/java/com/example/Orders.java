package com.example;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class Orders {
  private static final Logger log = LoggerFactory.getLogger(Orders.class);
  private Gateway gateway;

  void cancel(String orderId) throws Exception {
    MDC.put("order", orderId);
    try {
      gateway.cancel(orderId);
    } catch (Exception e) {
      log.error("cancel failed");
      throw e;
    }
  }
}
