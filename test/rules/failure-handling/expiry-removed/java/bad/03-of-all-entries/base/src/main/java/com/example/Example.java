package com.example;

class CacheConfig {
  @Bean
  RedisCacheConfiguration cache() {
    return RedisCacheConfiguration.defaultCacheConfig()
        .entryTtl(Duration.ofHours(1)) // <- finding
        .disableCachingNullValues();
  }
}
