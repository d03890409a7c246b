package com.example;


@RestController
@RequestMapping("/orders")
public class Example {
  @PostMapping("/")
  public void create(@RequestBody Order order) {
    orders.create(order);
  }
  @PutMapping("/")
  public void change(@RequestBody Order order) {
    orders.change(order);
  }
  @DeleteMapping("/")
  public void remove(@RequestBody Order order) {
    orders.remove(order);
  }
  @PostMapping("/merge")
  public void merge(@RequestBody Order order) {
    orders.merge(order);
  }

}
