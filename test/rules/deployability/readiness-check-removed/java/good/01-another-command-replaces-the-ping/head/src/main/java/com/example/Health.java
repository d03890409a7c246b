package com.example;

import org.springframework.http.ResponseEntity;
import redis.clients.jedis.Jedis;
import org.springframework.web.bind.annotation.*;

@RestController
class Health {
  private final Jedis jedis;

  Health(Jedis jedis) {
    this.jedis = jedis;
  }

  @GetMapping("/ready")
  ResponseEntity<String> ready() {
    jedis.exists("ready");
    return ResponseEntity.ok("up");
  }
}
