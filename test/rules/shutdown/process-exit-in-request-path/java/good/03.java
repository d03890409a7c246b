package com.example;


@RestController
@RequestMapping("/orders")
public class Example {
  @PostMapping("/stop")
  public void shutdownNow() {
    System.exit(0);
  }
}
