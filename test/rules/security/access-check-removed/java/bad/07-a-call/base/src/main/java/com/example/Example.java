package com.example;


@Service
public class Example {
  void close(long id) {
    context.requirePrivilege("Close orders"); // <- finding
    orders.close(id);
  }
}
