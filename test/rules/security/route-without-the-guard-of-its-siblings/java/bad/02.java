package com.example;


@RestController
@RequestMapping("/orders")
public class Example {
  @RolesAllowed("staff")
  @PostMapping("/")
  public void create(@RequestBody Order order) {
    orders.create(order);
  }
  @RolesAllowed("staff")
  @PutMapping("/")
  public void change(@RequestBody Order order) {
    orders.change(order);
  }
  @RolesAllowed("staff")
  @DeleteMapping("/")
  public void remove(@RequestBody Order order) {
    orders.remove(order);
  }
  @PatchMapping("/price")
  public void price(@RequestBody Order order) { // <- finding
    orders.price(order);
  }

}
