package com.example;


@Service
public class Example {
  Order find(User user, long id) {
    Order order = orders.get(id);
    return order;
  }
}
