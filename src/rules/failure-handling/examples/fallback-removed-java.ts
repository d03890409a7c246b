import type { Examples } from '#model/rule'

const chain = (links: readonly string[]) => ({
  'src/main/java/com/example/Example.java': `package com.example;

@Service
class Rates {
  Mono<Rate> rate(String day) {
    return bank.rate(day)
${links.map((link) => `        ${link}\n`).join('')}        .map(Rate::rounded);
  }
}
`,
})

export const fallbackRemovedJava: Examples = {
  bad: [
    { title: 'of a chain', base: chain(['.onErrorResume(e -> Mono.just(Rate.one())) // <- finding']), files: chain([]) },
    {
      title: 'a value instead of what is optional',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Rates {
  Rate rate(String day) {
    try {
      return bank.rate(day);
    } catch (RestClientException e) { // <- finding
      log.warn("no rate", e);
      return Rate.one();
    }
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Rates {
  Rate rate(String day) {
    return bank.rate(day);
  }
}
`,
      },
    },
    {
      title: 'a cache that may be down',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Cached {
  String get(String key) {
    try {
      return redis.load(key);
    } catch (RedisConnectionFailureException e) { // <- finding
      return null;
    }
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Cached {
  String get(String key) {
    return redis.load(key);
  }
}
`,
      },
    },
    {
      title: 'a method of its own',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Bank {
  @CircuitBreaker(name = "bank", fallbackMethod = "last") // <- finding
  Rate rate(String day) {
    return client.load(day);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Bank {
  Rate rate(String day) {
    return client.load(day);
  }
}
`,
      },
    },
  ],
  good: [
    {
      title: 'what only turned one failure into another',
      base: chain(['.onErrorResume(e -> Mono.error(new RatesException(e)))']),
      files: chain([]),
    },
    {
      title: 'another way to go on',
      base: chain(['.onErrorResume(e -> Mono.just(Rate.one()))']),
      files: chain(['.onErrorReturn(Rate.one())']),
    },
    {
      title: 'the handler threw',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Rates {
  Rate rate(String day) {
    try {
      return bank.rate(day);
    } catch (RestClientException e) {
      throw new Unavailable(e);
    }
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Rates {
  Rate rate(String day) {
    return bank.rate(day);
  }
}
`,
      },
    },
    {
      title: 'a value that could not be read',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Numbers {
  Integer number(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Numbers {
  Integer number(String text) {
    return Integer.valueOf(text);
  }
}
`,
      },
    },
    {
      title: 'what was asked went away',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Rates {
  Rate rate(String day) {
    try {
      return bank.rate(day);
    } catch (RestClientException e) {
      return Rate.one();
    }
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Rates {
  Rate rate(String day) {
    return Rate.one();
  }
}
`,
      },
    },
  ],
}
