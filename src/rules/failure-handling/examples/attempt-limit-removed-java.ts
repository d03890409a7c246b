import type { Examples } from '#model/rule'

export const attemptLimitRemovedJava: Examples = {
  bad: [
    {
      title: 'of a step of a batch',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Batch {
  Step step(StepBuilder steps) {
    return steps.chunk(10).reader(reader()).writer(writer()).faultTolerant().retry(IOException.class)
        .retryLimit(3) // <- finding
        .build();
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Batch {
  Step step(StepBuilder steps) {
    return steps.chunk(10).reader(reader()).writer(writer()).faultTolerant().retry(IOException.class)
        .build();
  }
}
`,
      },
    },
    {
      title: 'of a template',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Retries {
  RetryTemplate template() {
    return RetryTemplate.builder()
        .maxAttempts(4) // <- finding
        .fixedBackoff(500)
        .build();
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Retries {
  RetryTemplate template() {
    return RetryTemplate.builder()
        .fixedBackoff(500)
        .build();
  }
}
`,
      },
    },
    {
      title: 'of a policy',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Policies {
  RetryPolicy<Object> policy() {
    return new RetryPolicy<>().withDelay(Duration.ofSeconds(1))
        .setMaxRetries(3); // <- finding
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Policies {
  RetryPolicy<Object> policy() {
    return new RetryPolicy<>().withDelay(Duration.ofSeconds(1));
  }
}
`,
      },
    },
  ],
  good: [
    {
      title: 'what asked for the attempts goes with their limit',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Batch {
  Step step(StepBuilder steps) {
    return steps.chunk(10).reader(reader()).writer(writer()).faultTolerant().retry(IOException.class)
        .retryLimit(3).skip(IOException.class)
        .skipLimit(20).build();
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Batch {
  Step step(StepBuilder steps) {
    return steps.chunk(10).reader(reader()).writer(writer()).faultTolerant().skip(IOException.class)
        .skipLimit(20).build();
  }
}
`,
      },
    },
    {
      title: 'another limit',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Retries {
  RetryTemplate template() {
    return RetryTemplate.builder().maxAttempts(4).fixedBackoff(500).build();
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Retries {
  RetryTemplate template() {
    return RetryTemplate.builder().maxAttempts(2).fixedBackoff(500).build();
  }
}
`,
      },
    },
    {
      title: 'bounded by time instead',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Retries {
  RetryTemplate template() {
    return RetryTemplate.builder().maxAttempts(4).fixedBackoff(500).build();
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Retries {
  RetryTemplate template() {
    return RetryTemplate.builder().withinMillis(4000).fixedBackoff(500).build();
  }
}
`,
      },
    },
    {
      title: 'nothing is tried again',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Retries {
  Rate rate(String day) {
    RetryTemplate template = RetryTemplate.builder().maxAttempts(4).build();
    return template.execute(context -> bank.rate(day));
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Retries {
  Rate rate(String day) {
    return ledger.lastRate(day);
  }
}
`,
      },
    },
  ],
}
