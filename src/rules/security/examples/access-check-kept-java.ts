import { grantJava } from './grant-java.ts'
import type { Example } from '#model/rule'

/** Changes that take a check away and keep what it kept out, or that take away none. */
export const accessCheckKeptJava: readonly Example[] = [
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
      'src/main/java/com/example/Orders.java': grantJava(`    if (!isComplete(caller)) {
      result.put("status", Status.INCOMPLETE);
      return result;
    }
`),
    },
    files: {
      'src/main/java/com/example/Orders.java': grantJava(''),
    },
  },
  {
    title: 'another question in its place',
    base: {
      'src/main/java/com/example/Orders.java': grantJava(`    if (!isAdmin(caller)) {
      putMessage(result, Status.NO_CURRENT_OPERATING_PERMISSION);
      return result;
    }
`),
    },
    files: {
      'src/main/java/com/example/Orders.java': grantJava(`    if (!permissions.canOperate(caller, id)) {
      result.put("status", Status.FORBIDDEN);
      return result;
    }
`),
    },
  },
]
