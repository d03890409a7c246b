package com.example;


@RestController
@RequestMapping("/orders")
public class Example {
  @PostMapping("/import")
  public void load(@RequestBody String text) {
    if (text.isEmpty()) System.exit(1); // <- finding
  }
}
