import type { Examples } from '#model/rule'

export const lockWithoutExpiryJava: Examples = {
  bad: [
    `package com.example;


@Service
public class Example {
  boolean lock(String job) {
    return redis.opsForValue().setIfAbsent("lock:" + job, "1"); // <- finding
  }
}
`,
    `package com.example;

import redis.clients.jedis.Jedis;

@Service
public class Example {
  void run(Jedis jedis) {
    if (jedis.setnx("export-running", "1") == 0) return; // <- finding
    export();
  }
  private void export() {}
}
`,
    {
      title: 'the time to live was removed',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

import java.time.Duration;

@Service
public class Example {
  boolean acquireLock(String key) {
    return redis.opsForValue().setIfAbsent(key, "1", Duration.ofMinutes(5)); // <- finding
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;


@Service
public class Example {
  boolean acquireLock(String key) {
    return redis.opsForValue().setIfAbsent(key, "1");
  }
}
`,
      },
    },
  ],
  good: [
    `package com.example;

import java.time.Duration;

@Service
public class Example {
  boolean lock(String job) {
    return redis.opsForValue().setIfAbsent("lock:" + job, "1", Duration.ofMinutes(5));
  }
}
`,
    `package com.example;

import redis.clients.jedis.Jedis;

@Service
public class Example {
  void run(Jedis jedis) {
    if (jedis.setnx("export-running", "1") == 0) return;
    jedis.expire("export-running", 300);
  }
}
`,
    `package com.example;


@Service
public class Example {
  boolean first(String visitor) {
    return redis.opsForValue().setIfAbsent("seen:" + visitor, "1");
  }
}
`,
  ],
}
