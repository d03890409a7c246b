package com.example;

class CacheConfig {
  @Bean
  RedisCacheConfiguration cache() {
    return RedisCacheConfiguration.defaultCacheConfig()
        .disableCachingNullValues();
  }
}
