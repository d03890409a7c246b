package com.example;

class Caches {
  Cache<String, Session> sessions = Caffeine.newBuilder()
      .expireAfterAccess(Duration.ofMinutes(5))
      .build();
}
