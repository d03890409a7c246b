import type { Examples } from '#model/rule'

export const unboundedRetryJava: Examples = {
  bad: [
    `package com.example;


@Service
public class Example {
  Rate rate() {
    while (true) { // <- finding
      try {
        return load();
      } catch (Exception e) {
        log.warn("again", e);
      }
    }
  }
  private Rate load() { return null; }
}
`,
    `package com.example;

import org.springframework.util.backoff.FixedBackOff;

@Configuration
public class Example {
  DefaultErrorHandler handler() {
    return new DefaultErrorHandler(new FixedBackOff(1000L, FixedBackOff.UNLIMITED_ATTEMPTS)); // <- finding
  }
}
`,
    `package com.example;


@Service
public class Example {
  @Retryable(maxAttempts = Integer.MAX_VALUE) // <- finding
  public Rate rate() {
    return load();
  }
  private Rate load() { return null; }
}
`,
  ],
  good: [
    `package com.example;


@Service
public class Example {
  @Retryable(maxAttempts = 3)
  public Rate rate() {
    return load();
  }
  private Rate load() { return null; }
}
`,
    `package com.example;


@Service
public class Example {
  Rate rate() throws Exception {
    int attempts = 0;
    while (true) {
      try {
        return load();
      } catch (Exception e) {
        if (++attempts > 3) throw e;
      }
    }
  }
  private Rate load() { return null; }
}
`,
    `package com.example;


@Service
public class Example {
  public void run() {
    while (true) {
      try {
        Job job = queue.take();
        job.run();
        if (job.isLast()) return;
      } catch (Exception e) {
        log.warn("job failed", e);
      }
    }
  }
}
`,
    `package com.example;

import org.springframework.util.backoff.FixedBackOff;

@Configuration
public class Example {
  DefaultErrorHandler handler() {
    return new DefaultErrorHandler(new FixedBackOff(1000L, 5));
  }
}
`,
  ],
}
