package com.acme;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
public class Warm {
  private final RestTemplate rest;

  public Warm(RestTemplate rest) {
    this.rest = rest;
  }

  @Async
  @EventListener(ApplicationReadyEvent.class)
  public void load() {
    rest.getForObject("http://pim/items", String.class);
  }
}
