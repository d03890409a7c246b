package com.example;


@Service
public class Example {
  void close(long id) {
    orders.close(id);
  }
}
