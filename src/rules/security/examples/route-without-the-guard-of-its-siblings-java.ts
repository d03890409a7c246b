import type { Examples } from '#model/rule'

export const routeWithoutTheGuardOfItsSiblingsJava: Examples = {
  bad: [
    `package com.example;


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
  @PostMapping("/merge")
  public void merge(@RequestBody Order order) { // <- finding
    orders.merge(order);
  }

}
`,
    `package com.example;


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
`,
    {
      title: 'a new route',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;


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

}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;


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
`,
      },
    },
  ],
  good: [
    `package com.example;


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
  @PostMapping("/webhook")
  public void webhook(@RequestBody Order order) {
    orders.webhook(order);
  }

}
`,
    `package com.example;


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
  @PostMapping("/merge")
  public void merge(@RequestBody Order order) {
    permissions.checkPermission(order);
    orders.merge(order);
  }

}
`,
    `package com.example;


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
`,
    `package com.example;


@RestController
@PreAuthorize("isAuthenticated()")
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
  @PreAuthorize("hasRole('STAFF')")
  @PostMapping("/merge")
  public void merge(@RequestBody Order order) {
    orders.merge(order);
  }

}
`,
  ],
}
