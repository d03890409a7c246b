package com.example;

@Service
public class Example {
  public void place(Order order) {
    orders.save(order);
    stock.reserve(order);
  }
}
