package com.example;

import redis.clients.jedis.Jedis;

@Service
public class Example {
  void run(Jedis jedis) {
    if (jedis.setnx("export-running", "1") == 0) return;
    jedis.expire("export-running", 300);
  }
}
