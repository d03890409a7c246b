package com.example;


@RestController
@RequestMapping("/orders")
public class Example {
  private final Importer importer;
  @PostMapping("/import")
  public void load(@RequestBody String text) {
    importer.read(text);
  }
}
