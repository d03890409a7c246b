import type { Examples } from '#model/rule'

export const fallbackRemovedJava: Examples = {
  bad: [
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
