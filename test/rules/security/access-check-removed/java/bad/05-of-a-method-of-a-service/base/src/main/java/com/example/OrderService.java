package com.example;

public interface OrderService {
  @Authorized("Delete orders") // <- finding
  void remove(Order order);

  @Authorized("View orders")
  Order find(long id);
}
