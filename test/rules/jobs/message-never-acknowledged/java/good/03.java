package com.example;

import io.awspring.cloud.sqs.annotation.SqsListener;
import io.awspring.cloud.sqs.listener.acknowledgement.Acknowledgement;
import org.springframework.stereotype.Component;

@Component
public class Orders {
  private final OrderService orders;

  @SqsListener("orders")
  public void onOrder(String order, Acknowledgement acknowledgement) {
    orders.save(order);
  }
}
