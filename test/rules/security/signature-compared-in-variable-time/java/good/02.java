package com.example;


@Service
public class Example {
  boolean isSame(Order order, Order other) {
    return order.getToken().equals(other.getToken());
  }
}
