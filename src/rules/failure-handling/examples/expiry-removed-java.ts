import type { Examples } from '#model/rule'

export const expiryRemovedJava: Examples = {
  bad: [
    {
      title: 'of a key',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Codes {
  void put(String key, String code) {
    redisTemplate.opsForValue().set(key, code);
    redisTemplate.expire(key, Duration.ofMinutes(5)); // <- finding
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Codes {
  void put(String key, String code) {
    redisTemplate.opsForValue().set(key, code);
  }
}
`,
      },
    },
    {
      title: 'of a cache',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Caches {
  Cache<String, Session> sessions = Caffeine.newBuilder()
      .expireAfterWrite(Duration.ofMinutes(5)) // <- finding
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
      title: 'of all entries',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class CacheConfig {
  @Bean
  RedisCacheConfiguration cache() {
    return RedisCacheConfiguration.defaultCacheConfig()
        .entryTtl(Duration.ofHours(1)) // <- finding
        .disableCachingNullValues();
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class CacheConfig {
  @Bean
  RedisCacheConfiguration cache() {
    return RedisCacheConfiguration.defaultCacheConfig()
        .disableCachingNullValues();
  }
}
`,
      },
    },
  ],
  good: [
    {
      title: 'another time',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Codes {
  void put(String key, String code) {
    redisTemplate.expire(key, Duration.ofMinutes(5));
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Codes {
  void put(String key, String code) {
    redisTemplate.expire(key, Duration.ofMinutes(1));
  }
}
`,
      },
    },
    {
      title: 'since the last access instead of since it was written',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Caches {
  Cache<String, Session> sessions = Caffeine.newBuilder()
      .expireAfterWrite(Duration.ofMinutes(5))
      .build();
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Caches {
  Cache<String, Session> sessions = Caffeine.newBuilder()
      .expireAfterAccess(Duration.ofMinutes(5))
      .build();
}
`,
      },
    },
    {
      title: 'nothing is written any more',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Codes {
  void put(String key, String code) {
    redisTemplate.opsForValue().set(key, code);
    redisTemplate.expire(key, Duration.ofMinutes(5));
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Codes {
  void put(String key, String code) {
  }
}
`,
      },
    },
  ],
}
