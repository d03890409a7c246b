package com.example;

public class Entry {
  private String password;

  @Override
  public String toString() {
    return "Entry{password=" + mask(password) + "}";
  }
}
