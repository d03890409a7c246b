package com.example;

import java.util.concurrent.locks.ReentrantLock;

@Service
public class Example {
  private final ReentrantLock lock = new ReentrantLock();
  private int left;
  public void take() {
    lock.lock();
    try {
      left = left - 1;
    } finally {
      lock.unlock();
    }
  }
}
