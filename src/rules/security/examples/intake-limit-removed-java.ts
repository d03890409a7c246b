import type { Examples } from '#model/rule'

export const intakeLimitRemovedJava: Examples = {
  bad: [
    {
      title: 'rows of a query',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Events {
  List<Event> last(String type, int limit) {
    return em.createQuery("select e from Event e where e.type = :type", Event.class)
        .setParameter("type", type)
        .setMaxResults(limit) // <- finding
        .getResultList();
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Events {
  List<Event> last(String type, int limit) {
    return em.createQuery("select e from Event e where e.type = :type", Event.class)
        .setParameter("type", type)
        .getResultList();
  }
}
`,
      },
    },
    {
      title: 'entries of a cache',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Caches {
  Cache<String, Session> sessions = Caffeine.newBuilder()
      .maximumSize(10_000) // <- finding
      .build();
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Caches {
  Cache<String, Session> sessions = Caffeine.newBuilder()
      .build();
}
`,
      },
    },
    {
      title: 'tasks that wait',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Pool {
  private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>(1000); // <- finding
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Pool {
  private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
}
`,
      },
    },
  ],
  good: [
    {
      title: 'another number',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Pool {
  private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>(1000);
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Pool {
  private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>(500);
}
`,
      },
    },
    {
      title: 'filled from a list',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Pool {
  BlockingQueue<Job> of(List<Job> jobs) {
    return new LinkedBlockingQueue<>(jobs);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Pool {
  BlockingQueue<Job> of(List<Job> jobs) {
    return new LinkedBlockingQueue<>();
  }
}
`,
      },
    },
    {
      title: 'the query goes as well',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Events {
  List<Event> last(String type, int limit) {
    return em.createQuery("select e from Event e", Event.class)
        .setMaxResults(limit)
        .getResultList();
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Events {
  List<Event> last(String type, int limit) {
    return eventReader.newest(type, limit);
  }
}
`,
      },
    },
  ],
}
