package com.example;

public class Access {
  private String owner;
  private String secret;

  @Override
  public String toString() {
    return "Access{owner=" + owner + "}";
  }
}
