package com.example;


@Service
public class Example {
  @Scheduled(fixedDelay = 60000)
  public void refresh() {
    cache.reload();
  }
}
