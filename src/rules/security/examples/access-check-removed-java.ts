import type { Examples } from '#model/rule'

/** Checks by annotation, by a refusal, and by a call. */

const stats = (check: string, mark = '') => ({
  'src/main/java/com/example/Example.java': `package com.example;

@RestController
class Statistics {
  @GetMapping("/shops/{id}/stats")
  Stats stats(@PathVariable long id) {
    Shop shop = shops.find(id);
${check === '' ? '' : `    ${check}${mark}\n`}    return counts.of(shop);
  }
}
`,
})

const hook = (check: string, mark = '') => ({
  'src/main/java/com/example/Example.java': `package com.example;

@RestController
class Hooks {
  @PostMapping("/hooks/payments")
  boolean paid(@RequestHeader("Signature") String signature, @RequestBody String payload) {
${check === '' ? '' : `    ${check}${mark}\n`}    payments.settle(payload);
    return true;
  }
}
`,
})

export const accessCheckRemovedJava: Examples = {
  bad: [
    {
      title: 'of who signed it',
      base: hook('if (!validator.isValidHmac(signature, payload)) return false;', ' // <- finding'),
      files: hook(''),
    },
    { title: 'by a call that says what it asks', base: stats('guards.verifyViewAccessOn(shop);', ' // <- finding'), files: stats('') },
    { title: 'of who owns it', base: stats('guards.checkOwnership(shop, user());', ' // <- finding'), files: stats('') },
    {
      title: 'of a handler',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.security.access.prepost.PreAuthorize;

@RestController
@RequestMapping("/orders")
public class Example {
  @PreAuthorize("hasRole('ADMIN')") // <- finding
  @DeleteMapping("/{id}")
  public void remove(@PathVariable long id) {
    orders.remove(id);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.security.access.prepost.PreAuthorize;

@RestController
@RequestMapping("/orders")
public class Example {
  @DeleteMapping("/{id}")
  public void remove(@PathVariable long id) {
    orders.remove(id);
  }
}
`,
      },
    },
    {
      title: 'of a method of a service',
      base: {
        'src/main/java/com/example/OrderService.java': `package com.example;

public interface OrderService {
  @Authorized("Delete orders") // <- finding
  void remove(Order order);

  @Authorized("View orders")
  Order find(long id);
}
`,
      },
      files: {
        'src/main/java/com/example/OrderService.java': `package com.example;

public interface OrderService {
  void remove(Order order);

  @Authorized("View orders")
  Order find(long id);
}
`,
      },
    },
    {
      title: 'a refusal',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  Order find(User user, long id) {
    Order order = orders.get(id);
    if (!order.belongsTo(user)) { // <- finding
      throw new AccessDeniedException("not yours");
    }
    return order;
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  Order find(User user, long id) {
    Order order = orders.get(id);
    return order;
  }
}
`,
      },
    },
    {
      title: 'a call',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  void close(long id) {
    context.requirePrivilege("Close orders"); // <- finding
    orders.close(id);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  void close(long id) {
    orders.close(id);
  }
}
`,
      },
    },
    {
      title: 'a result that carries the refusal',
      base: {
        'src/main/java/com/example/Orders.java': `package com.example;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Orders {
  private final Store store;

  @GetMapping("/orders/grant")
  public Map<String, Object> grant(User caller, long id) {
    Map<String, Object> result = new HashMap<>();
    if (!isAdmin(caller)) { // <- finding
      putMessage(result, Status.NO_CURRENT_OPERATING_PERMISSION);
      return result;
    }
    store.grant(id);
    return result;
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Orders.java': `package com.example;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Orders {
  private final Store store;

  @GetMapping("/orders/grant")
  public Map<String, Object> grant(User caller, long id) {
    Map<String, Object> result = new HashMap<>();
    store.grant(id);
    return result;
  }
}
`,
      },
    },
    {
      title: 'a question about the caller and the order',
      base: {
        'src/main/java/com/example/Orders.java': `package com.example;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Orders {
  private final Store store;

  @GetMapping("/orders/grant")
  public Map<String, Object> grant(User caller, long id) {
    Map<String, Object> result = new HashMap<>();
    if (!permissions.canOperate(caller, id)) { // <- finding
      result.put("status", Status.FORBIDDEN);
      return result;
    }
    store.grant(id);
    return result;
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Orders.java': `package com.example;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Orders {
  private final Store store;

  @GetMapping("/orders/grant")
  public Map<String, Object> grant(User caller, long id) {
    Map<String, Object> result = new HashMap<>();
    store.grant(id);
    return result;
  }
}
`,
      },
    },
    {
      title: 'of a class whose annotation is one of the house',
      base: {
        'src/main/java/com/example/Orders.java': `package com.example;

import org.apache.shiro.authz.annotation.RequiresPermissions;
import org.springframework.web.bind.annotation.PostMapping;

@RestApi("/orders")
public class Orders {
  private final Store store;

  @PostMapping("/grant")
  @RequiresPermissions("orders:grant") // <- finding
  public Result grant(long id) {
    return store.grant(id);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Orders.java': `package com.example;

import org.apache.shiro.authz.annotation.RequiresPermissions;
import org.springframework.web.bind.annotation.PostMapping;

@RestApi("/orders")
public class Orders {
  private final Store store;

  @PostMapping("/grant")
  public Result grant(long id) {
    return store.grant(id);
  }
}
`,
      },
    },
  ],
  good: [
    {
      title: 'the signature is asked for by another class',
      base: hook('if (!validator.isValidHmac(signature, payload)) return false;'),
      files: hook('signatures.verifySignature(signature, payload);'),
    },
    { title: 'a question about something else', base: stats('guards.ensureRoleExists("reader");'), files: stats('') },
    {
      title: 'one kind of failure is answered with another status no more',
      base: {
        'src/main/java/com/example/Errors.java': `package com.example;

@RestControllerAdvice
public class Errors {
  @ExceptionHandler(Exception.class)
  public ResponseEntity<String> onError(Exception failure) {
    if (failure instanceof AccessDeniedException) {
      return ResponseEntity.status(403).body("forbidden");
    }
    return ResponseEntity.status(500).body("error");
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Errors.java': `package com.example;

@RestControllerAdvice
public class Errors {
  @ExceptionHandler(Exception.class)
  public ResponseEntity<String> onError(Exception failure) {
    return ResponseEntity.status(500).body("error");
  }
}
`,
      },
    },
    {
      title: 'the role changed',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.security.access.prepost.PreAuthorize;

@RestController
@RequestMapping("/orders")
public class Example {
  @PreAuthorize("hasRole('ADMIN')")
  @DeleteMapping("/{id}")
  public void remove(@PathVariable long id) {
    orders.remove(id);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.security.access.prepost.PreAuthorize;

@RestController
@RequestMapping("/orders")
public class Example {
  @PreAuthorize("hasRole('MANAGER')")
  @DeleteMapping("/{id}")
  public void remove(@PathVariable long id) {
    orders.remove(id);
  }
}
`,
      },
    },
    {
      title: 'moved to the class',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.security.access.prepost.PreAuthorize;

@RestController
@RequestMapping("/orders")
public class Example {
  @PreAuthorize("hasRole('ADMIN')")
  @DeleteMapping("/{id}")
  public void remove(@PathVariable long id) {
    orders.remove(id);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.security.access.prepost.PreAuthorize;

@RestController
@PreAuthorize("hasRole('ADMIN')")
@RequestMapping("/orders")
public class Example {
  @DeleteMapping("/{id}")
  public void remove(@PathVariable long id) {
    orders.remove(id);
  }
}
`,
      },
    },
    {
      title: 'the method went as well',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  void close(long id) {
    context.requirePrivilege("Close orders");
    orders.close(id);
  }
  void open(long id) {}
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  void open(long id) {}
}
`,
      },
    },
    {
      title: 'open to all before',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.security.access.prepost.PreAuthorize;

@RestController
@RequestMapping("/orders")
public class Example {
  @PreAuthorize("permitAll()")
  @GetMapping("/rates")
  public Rates rates() {
    return orders.rates();
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.security.access.prepost.PreAuthorize;

@RestController
@RequestMapping("/orders")
public class Example {
  @GetMapping("/rates")
  public Rates rates() {
    return orders.rates();
  }
}
`,
      },
    },
    {
      title: 'a question that is none about who asks',
      base: {
        'src/main/java/com/example/Orders.java': `package com.example;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Orders {
  private final Store store;

  @GetMapping("/orders/grant")
  public Map<String, Object> grant(User caller, long id) {
    Map<String, Object> result = new HashMap<>();
    if (!isComplete(caller)) {
      result.put("status", Status.INCOMPLETE);
      return result;
    }
    store.grant(id);
    return result;
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Orders.java': `package com.example;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Orders {
  private final Store store;

  @GetMapping("/orders/grant")
  public Map<String, Object> grant(User caller, long id) {
    Map<String, Object> result = new HashMap<>();
    store.grant(id);
    return result;
  }
}
`,
      },
    },
    {
      title: 'another question in its place',
      base: {
        'src/main/java/com/example/Orders.java': `package com.example;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Orders {
  private final Store store;

  @GetMapping("/orders/grant")
  public Map<String, Object> grant(User caller, long id) {
    Map<String, Object> result = new HashMap<>();
    if (!isAdmin(caller)) {
      putMessage(result, Status.NO_CURRENT_OPERATING_PERMISSION);
      return result;
    }
    store.grant(id);
    return result;
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Orders.java': `package com.example;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Orders {
  private final Store store;

  @GetMapping("/orders/grant")
  public Map<String, Object> grant(User caller, long id) {
    Map<String, Object> result = new HashMap<>();
    if (!permissions.canOperate(caller, id)) {
      result.put("status", Status.FORBIDDEN);
      return result;
    }
    store.grant(id);
    return result;
  }
}
`,
      },
    },
  ],
}
