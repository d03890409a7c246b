import { grantJava } from './grant-java.ts'
import type { Examples } from '#model/rule'
import { accessCheckKeptJava } from './access-check-kept-java.ts'

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
        'src/main/java/com/example/Orders.java': grantJava(`    if (!isAdmin(caller)) { // <- finding
      putMessage(result, Status.NO_CURRENT_OPERATING_PERMISSION);
      return result;
    }
`),
      },
      files: {
        'src/main/java/com/example/Orders.java': grantJava(''),
      },
    },
    {
      title: 'a question about the caller and the order',
      base: {
        'src/main/java/com/example/Orders.java': grantJava(`    if (!permissions.canOperate(caller, id)) { // <- finding
      result.put("status", Status.FORBIDDEN);
      return result;
    }
`),
      },
      files: {
        'src/main/java/com/example/Orders.java': grantJava(''),
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
    ...accessCheckKeptJava,
  ],
}
