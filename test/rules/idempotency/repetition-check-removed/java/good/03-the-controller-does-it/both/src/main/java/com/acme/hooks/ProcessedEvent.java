package com.acme.hooks;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class ProcessedEvent {
  @Id private String id;
  protected ProcessedEvent() {}
  public ProcessedEvent(String id) { this.id = id; }
}
