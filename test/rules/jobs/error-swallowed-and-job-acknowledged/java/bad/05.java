package com.example;

import org.springframework.amqp.rabbit.annotation.RabbitHandler;
import org.springframework.amqp.rabbit.annotation.RabbitListener;

@Component
@RabbitListener(queues = "order.cancel")
public class CancelledOrders {
  @RabbitHandler
  public void handle(Long orderId) {
    try {
      orders.cancel(orderId);
      stock.release(orderId);
    } catch (Exception e) { // <- finding
      log.error("cancellation failed", e);
    }
  }
}
