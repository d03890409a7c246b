package com.example;


@Service
public class Example {
  Step step() {
    return steps.get("orders").chunk(10).faultTolerant().retry(Exception.class)
        .retryLimit(3).skip(Exception.class).build(); // <- finding
  }
}
