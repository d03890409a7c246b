package com.example.ferry.model;

public record Ticket(String id, String passportNumber) {
  @Override
  public String toString() {
    return id;
  }
}
