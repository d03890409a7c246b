import type { Examples } from '#model/rule'

export const writeAfterCommitLostJava: Examples = {
  bad: [
    `package com.example;

import org.springframework.transaction.event.TransactionalEventListener;

@Service
public class Example {
  @TransactionalEventListener
  public void on(OrderPaid event) {
    auditRepository.save(new Audit(event)); // <- finding
  }
}
`,
    `package com.example;

import org.springframework.transaction.event.TransactionalEventListener;

@Component
public class Example {
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  public void on(OrderPaid event) {
    entityManager.persist(new Audit(event)); // <- finding
  }
}
`,
    `package com.example;

import org.springframework.transaction.event.TransactionalEventListener;

@Service
public class Example {
  @Transactional
  @TransactionalEventListener
  public void on(OrderPaid event) {
    this.jdbcTemplate.update("insert into audit values (?)", event.id()); // <- finding
  }
}
`,
    {
      title: 'its own transaction was removed',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.transaction.event.TransactionalEventListener;

@Service
public class Example {
  @TransactionalEventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void on(OrderPaid event) {
    auditRepository.save(new Audit(event));
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.transaction.event.TransactionalEventListener;

@Service
public class Example {
  @TransactionalEventListener
  public void on(OrderPaid event) {
    auditRepository.save(new Audit(event)); // <- finding
  }
}
`,
      },
    },
  ],
  good: [
    `package com.example;

import org.springframework.transaction.event.TransactionalEventListener;

@Service
public class Example {
  @TransactionalEventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void on(OrderPaid event) {
    auditRepository.save(new Audit(event));
  }
}
`,
    `package com.example;

import org.springframework.transaction.event.TransactionalEventListener;

@Service
public class Example {
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  public void on(OrderPaid event) {
    auditRepository.save(new Audit(event));
  }
}
`,
    `package com.example;

import org.springframework.transaction.event.TransactionalEventListener;

@Service
public class Example {
  @Async
  @TransactionalEventListener
  public void on(OrderPaid event) {
    auditRepository.save(new Audit(event));
  }
}
`,
    `package com.example;

import org.springframework.transaction.event.TransactionalEventListener;

@Service
public class Example {
  @TransactionalEventListener
  public void on(OrderPaid event) {
    mailer.send(event);
  }
}
`,
    `package com.example;


@Service
public class Example {
  @EventListener
  public void on(OrderPaid event) {
    auditRepository.save(new Audit(event));
  }
}
`,
  ],
}
