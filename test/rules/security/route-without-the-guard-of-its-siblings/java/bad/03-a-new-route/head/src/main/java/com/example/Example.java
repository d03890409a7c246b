package com.example;


@RestController
@RequestMapping("/orders")
public class Example {
  @PreAuthorize("hasRole('STAFF')")
  @PostMapping("/")
  public void create(@RequestBody Order order) {
    orders.create(order);
  }
  @PreAuthorize("hasRole('STAFF')")
  @PutMapping("/")
  public void change(@RequestBody Order order) {
    orders.change(order);
  }
  @PreAuthorize("hasRole('STAFF')")
  @DeleteMapping("/")
  public void remove(@RequestBody Order order) {
    orders.remove(order);
  }
  @PostMapping("/cancel")
  public void cancel(@RequestBody Order order) { // <- finding
    orders.cancel(order);
  }

}
