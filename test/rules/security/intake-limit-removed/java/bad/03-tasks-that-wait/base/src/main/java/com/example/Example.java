package com.example;

class Pool {
  private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>(1000); // <- finding
}
