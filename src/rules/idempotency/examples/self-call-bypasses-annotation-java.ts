import type { Examples } from '#model/rule'

export const selfCallBypassesAnnotationJava: Examples = {
  bad: [
    `package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  public void importAll(List<Order> orders) {
    for (Order order : orders) place(order); // <- finding
  }
  @Transactional
  public void place(Order order) {
    store.save(order);
    stock.reserve(order);
  }
}
`,
    `package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  @Transactional
  public void pay(Order order) {
    store.save(order);
    this.audit(order); // <- finding
    provider.charge(order);
  }
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void audit(Order order) {
    log.save(order);
  }
}
`,
    `package com.example;


@Service
public class Example {
  public void register(User user) {
    users.save(user);
    greet(user); // <- finding
  }
  @Async
  public void greet(User user) {
    mail.send(user);
  }
}
`,
    {
      title: 'the call moved into the class',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  private final Orders orders;
  public void run(Order order) {
    orders.place(order);
  }
  @Transactional
  public void place(Order order) {
    store.save(order);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  private final Orders orders;
  public void run(Order order) {
    place(order); // <- finding
  }
  @Transactional
  public void place(Order order) {
    store.save(order);
  }
}
`,
      },
    },
  ],
  good: [
    `package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  @Transactional
  public void importAll(List<Order> orders) {
    for (Order order : orders) place(order);
  }
  @Transactional
  public void place(Order order) {
    store.save(order);
  }
}
`,
    `package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  private final Orders orders;
  public void importAll(List<Order> all) {
    for (Order order : all) orders.place(order);
  }
  @Transactional
  public void place(Order order) {
    store.save(order);
  }
}
`,
    `package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  public void show(long id) {
    find(id);
  }
  @Transactional(readOnly = true)
  public Order find(long id) {
    return store.find(id);
  }
}
`,
    `package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  @Transactional
  public void outer(Order order) {
    step(order);
  }
  private void step(Order order) {
    place(order);
  }
  @Transactional
  public void place(Order order) {
    store.save(order);
  }
}
`,
    `package com.example;

import org.springframework.transaction.annotation.Transactional;


public class Example {
  public void run(Order order) {
    place(order);
  }
  @Transactional
  public void place(Order order) {
    store.save(order);
  }
}
`,
    `package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  @Lazy @Autowired private Example self;
  public void run(Order order) {
    self.place(order);
  }
  @Transactional
  public void place(Order order) {
    store.save(order);
  }
}
`,
  ],
}
