package com.example;


@Service
public class Example {
  void close(long id) {
    context.requirePrivilege("Close orders");
    orders.close(id);
  }
  void open(long id) {}
}
