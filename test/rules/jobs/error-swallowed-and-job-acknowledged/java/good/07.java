package com.example;

import org.springframework.amqp.rabbit.annotation.RabbitHandler;
import org.springframework.amqp.rabbit.annotation.RabbitListener;

@Component
@RabbitListener(queues = "order.cancel")
public class CancelledOrders {
  @RabbitHandler
  public void handle(Long orderId) {
    orders.cancel(orderId);
    stock.release(orderId);
  }

  // Called by the shop itself, for which a failed notice is no reason to stop.
  public void tell(Long orderId) {
    try {
      mails.send(orderId);
      badges.update(orderId);
    } catch (Exception e) {
      log.warn("no notice sent", e);
    }
  }
}
