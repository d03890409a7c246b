package com.example;

@Service
public class Cache {
  private static final Logger log = LoggerFactory.getLogger(Cache.class);
  void exchange(Access access) {
    log.info("now {}", access); // <- finding
  }
}
