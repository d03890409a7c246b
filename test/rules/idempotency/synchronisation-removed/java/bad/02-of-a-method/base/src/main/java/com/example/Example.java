package com.example;


@Service
public class Example {
  private int left;
  public synchronized boolean take() { // <- finding
    if (left == 0) return false;
    left = left - 1;
    return true;
  }
}
