import type { Examples } from '#model/rule'

const chain = (links: readonly string[]) => ({
  'src/main/java/com/example/Example.java': `package com.example;

@Service
public class Example {
  public Mono<Rate> rate() {
    return bank.load()
${links.map((link) => `        ${link}\n`).join('')}        .map(Rate::rounded);
  }
}
`,
})

export const retryRemovedJava: Examples = {
  bad: [
    { title: 'of a chain', base: chain(['.retryWhen(Retry.backoff(3, Duration.ofSeconds(1))) // <- finding']), files: chain([]) },
    {
      title: 'of a method',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  @Retryable(maxAttempts = 3) // <- finding
  public Rate rate() {
    return client.load();
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  public Rate rate() {
    return client.load();
  }
}
`,
      },
    },
    {
      title: 'of a batch step',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  Step step() {
    return steps.get("orders").chunk(10).faultTolerant().retry(Exception.class)
        .retryLimit(3).skip(Exception.class).build(); // <- finding
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  Step step() {
    return steps.get("orders").chunk(10).faultTolerant()
        .skip(Exception.class).build();
  }
}
`,
      },
    },
    {
      title: 'a breaker and its retry',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  @Retry(name = "rates") // <- finding
  public Rate rate() {
    return client.load();
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  public Rate rate() {
    return client.load();
  }
}
`,
      },
    },
  ],
  good: [
    {
      title: 'other waits of a chain',
      base: chain(['.retryWhen(Retry.backoff(3, Duration.ofSeconds(1)))']),
      files: chain(['.retryWhen(policy)']),
    },
    {
      title: 'set up anew',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  @Retryable(maxAttempts = 3)
  public Rate rate() {
    return client.load();
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  @Retryable(maxAttempts = 5)
  public Rate rate() {
    return client.load();
  }
}
`,
      },
    },
    {
      title: 'by a template instead',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  @Retryable(maxAttempts = 3)
  public Rate rate() {
    return client.load();
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  public Rate rate() {
    return retryTemplate.execute(context -> client.load());
  }
}
`,
      },
    },
    {
      title: 'with its method',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  @Retryable(maxAttempts = 3)
  public Rate rate() {
    return client.load();
  }
  public int count() { return 0; }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  public int count() { return 0; }
}
`,
      },
    },
  ],
}
