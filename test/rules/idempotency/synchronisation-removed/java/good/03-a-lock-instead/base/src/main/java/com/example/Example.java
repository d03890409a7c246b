package com.example;


@Service
public class Example {
  private int left;
  public synchronized void take() {
    left = left - 1;
  }
}
