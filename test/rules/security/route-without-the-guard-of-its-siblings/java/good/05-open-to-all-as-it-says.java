package com.example;


@RestController
@RequestMapping("/fares")
public class Example {
  @RolesAllowed("staff")
  @PostMapping("/")
  public void create(@RequestBody Fare fare) {
    fares.create(fare);
  }
  @RolesAllowed("staff")
  @PutMapping("/")
  public void change(@RequestBody Fare fare) {
    fares.change(fare);
  }
  @RolesAllowed("staff")
  @DeleteMapping("/")
  public void remove(@RequestBody Fare fare) {
    fares.remove(fare);
  }
  @PermitAll
  @PatchMapping("/estimate")
  public void estimate(@RequestBody Fare fare) {
    fares.estimate(fare);
  }

}
