package com.example;


@Service
public class Example {
  private int left;
  public boolean take() {
    if (left == 0) return false;
    left = left - 1;
    return true;
  }
}
