import type { Examples } from '#model/rule'

/** Waits that end when the thread is told to stop. */

export const cancellationSwallowedJava: Examples = {
  bad: [
    `package com.example;


@Service
public class Example {
  public void run() {
    while (true) {
      try {
        Thread.sleep(1000);
        poll();
      } catch (InterruptedException e) { // <- finding
        log.warn("woken up", e);
      }
    }
  }
  private void poll() {}
}
`,
    `package com.example;

import java.util.concurrent.BlockingQueue;

@Service
public class Example {
  private final BlockingQueue<Runnable> queue;
  public void run() {
    for (;;) {
      try {
        queue.take().run();
      } catch (InterruptedException ignored) { // <- finding
      }
    }
  }
}
`,
    `package com.example;

import java.util.concurrent.TimeUnit;

@Service
public class Example {
  void retry() {
    for (int i = 0; i < 5; i++) {
      if (send()) return;
      try {
        TimeUnit.SECONDS.sleep(2);
      } catch (InterruptedException e) { // <- finding
        log.debug("interrupted");
      }
    }
  }
  private boolean send() { return false; }
}
`,
  ],
  good: [
    {
      title: 'kept in mind, and told to whoever called',
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

@Service
public class Example {
  boolean end(ExecutorService workers) {
    boolean wasInterrupted = false;
    while (true) {
      try {
        if (workers.awaitTermination(1, TimeUnit.MINUTES)) break;
      } catch (InterruptedException e) {
        wasInterrupted = true;
      }
    }
    return wasInterrupted;
  }
}
`,
      },
    },
    {
      title: 'a pause between the entries of a list, which ends',
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

import java.util.List;

@Service
public class Example {
  private final ExecutorService workers;
  void tellAll(List<Client> clients) {
    workers.submit(() -> {
      for (int i = 0; i < clients.size(); i++) {
        if (i % 100 == 99) {
          try {
            Thread.sleep(100);
          } catch (InterruptedException e) {
            log.debug("woken up");
          }
        }
        clients.get(i).tell();
      }
    });
  }
}
`,
      },
    },
    `package com.example;


@Service
public class Example {
  private volatile boolean running = true;
  private Thread worker;
  public void run() {
    while (running) {
      try {
        Thread.sleep(1000);
      } catch (InterruptedException e) {
        log.debug("woken up");
      }
      if (running) poll();
    }
  }
  public void stop() {
    running = false;
    worker.interrupt();
  }
  private void poll() {}
}
`,
    `package com.example;


@Service
public class Example {
  static void close(ExecutorService workers) {
    boolean done = false;
    boolean interrupted = false;
    while (!done) {
      try {
        done = workers.awaitTermination(1L, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
        workers.shutdownNow();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
`,
    `package com.example;


@Service
public class Example {
  public void run() {
    while (true) {
      try {
        Thread.sleep(1000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
`,
    `package com.example;


@Service
public class Example {
  public void run() {
    while (true) {
      try {
        Thread.sleep(1000);
      } catch (InterruptedException e) {
        log.info("stopping");
        break;
      }
    }
  }
}
`,
    `package com.example;


@Service
public class Example {
  void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(1000);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
`,
    `package com.example;


@Service
public class Example {
  void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      log.debug("interrupted");
    }
  }
}
`,
  ],
}
