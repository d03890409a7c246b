package com.example;


@Service
public class Example {
  Step step() {
    return steps.get("orders").chunk(10).faultTolerant()
        .skip(Exception.class).build();
  }
}
