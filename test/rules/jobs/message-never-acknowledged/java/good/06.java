package com.example;

import io.awspring.cloud.sqs.annotation.SqsListener;
import io.awspring.cloud.sqs.listener.acknowledgement.Acknowledgement;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

@Component
public class Orders {
  private final OrderService orders;

  @SqsListener(value = "orders", acknowledgementMode = "MANUAL")
  public void onOrder(Message<String> order, Acknowledgement acknowledgement) {
    orders.save(order.getPayload());
    Acknowledgement.acknowledge(order);
  }
}
