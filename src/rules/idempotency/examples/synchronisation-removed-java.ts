import type { Examples } from '#model/rule'

export const synchronisationRemovedJava: Examples = {
  bad: [
    {
      title: 'of a list',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

@Service
public class Example {
  private List<String> seen = Collections.synchronizedList(new ArrayList<>()); // <- finding
  public void see(String id) {
    seen.add(id);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

import java.util.ArrayList;
import java.util.List;

@Service
public class Example {
  private List<String> seen = new ArrayList<>();
  public void see(String id) {
    seen.add(id);
  }
}
`,
      },
    },
    {
      title: 'of a method',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  private int left;
  public synchronized boolean take() { // <- finding
    if (left == 0) return false;
    left = left - 1;
    return true;
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  private int left;
  public boolean take() {
    if (left == 0) return false;
    left = left - 1;
    return true;
  }
}
`,
      },
    },
    {
      title: 'of a map',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@Service
public class Example {
  private final Map<Long, Order> open = new ConcurrentHashMap<>(); // <- finding
  public Order get(long id) {
    return open.computeIfAbsent(id, this::load);
  }
  private Order load(long id) { return null; }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

import java.util.HashMap;
import java.util.Map;

@Service
public class Example {
  private final Map<Long, Order> open = new HashMap<>();
  public Order get(long id) {
    return open.computeIfAbsent(id, this::load);
  }
  private Order load(long id) { return null; }
}
`,
      },
    },
    {
      title: 'of a scheduled job',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  @Scheduled(cron = "0 0 * * * *")
  @SchedulerLock(name = "invoices") // <- finding
  public void send() {
    invoices.send();
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  @Scheduled(cron = "0 0 * * * *")
  public void send() {
    invoices.send();
  }
}
`,
      },
    },
  ],
  good: [
    {
      title: 'the field went',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@Service
public class Example {
  private final Map<Long, Order> open = new ConcurrentHashMap<>();
  public int count() {
    return 1;
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  public int count() {
    return 1;
  }
}
`,
      },
    },
    {
      title: 'another kind of it',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

import java.util.List;
import java.util.ArrayList;
import java.util.Collections;

@Service
public class Example {
  private List<String> seen = Collections.synchronizedList(new ArrayList<>());
  public void see(String id) {
    seen.add(id);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@Service
public class Example {
  private List<String> seen = new CopyOnWriteArrayList<>();
  public void see(String id) {
    seen.add(id);
  }
}
`,
      },
    },
    {
      title: 'a lock instead',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  private int left;
  public synchronized void take() {
    left = left - 1;
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

import java.util.concurrent.locks.ReentrantLock;

@Service
public class Example {
  private final ReentrantLock lock = new ReentrantLock();
  private int left;
  public void take() {
    lock.lock();
    try {
      left = left - 1;
    } finally {
      lock.unlock();
    }
  }
}
`,
      },
    },
  ],
}
