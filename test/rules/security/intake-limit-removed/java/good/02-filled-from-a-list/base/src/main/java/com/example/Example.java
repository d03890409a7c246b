package com.example;

class Pool {
  BlockingQueue<Job> of(List<Job> jobs) {
    return new LinkedBlockingQueue<>(jobs);
  }
}
