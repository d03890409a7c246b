import type { Examples } from '#model/rule'

export const commitHookRemovedJava: Examples = {
  bad: [
    {
      title: 'a listener of the commit',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Mails {
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT) // <- finding
  public void onOrder(OrderPlaced event) {
    mailer.send(event.mail());
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Mails {
  @EventListener
  public void onOrder(OrderPlaced event) {
    mailer.send(event.mail());
  }
}
`,
      },
    },
    {
      title: 'a synchronisation',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Orders {
  @Transactional
  public void place(Order order) {
    orders.save(order);
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() { // <- finding
      @Override
      public void afterCommit() {
        publisher.publish(order);
      }
    });
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Orders {
  @Transactional
  public void place(Order order) {
    orders.save(order);
    publisher.publish(order);
  }
}
`,
      },
    },
    {
      title: 'a listener with the usual phase',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Indexer {
  @Async
  @TransactionalEventListener // <- finding
  void onChange(DocumentChanged event) {
    index.refresh(event.id());
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Indexer {
  @Async
  @EventListener
  void onChange(DocumentChanged event) {
    index.refresh(event.id());
  }
}
`,
      },
    },
  ],
  good: [
    {
      title: 'the listener goes as well',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Mails {
  @TransactionalEventListener
  public void onOrder(OrderPlaced event) {
    mailer.send(event.mail());
  }

  void other() {}
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Mails {
  void other() {}
}
`,
      },
    },
    {
      title: 'it never waited',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Mails {
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  public void onOrder(OrderPlaced event) {
    mailer.send(event.mail());
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Mails {
  @EventListener
  public void onOrder(OrderPlaced event) {
    mailer.send(event.mail());
  }
}
`,
      },
    },
    {
      title: 'another condition, the same phase',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Mails {
  @TransactionalEventListener
  public void onOrder(OrderPlaced event) {
    mailer.send(event.mail());
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Mails {
  @TransactionalEventListener(condition = "#event.paid")
  public void onOrder(OrderPlaced event) {
    mailer.send(event.mail());
  }
}
`,
      },
    },
  ],
}
