package com.example;

public interface OrderService {
  void remove(Order order);

  @Authorized("View orders")
  Order find(long id);
}
