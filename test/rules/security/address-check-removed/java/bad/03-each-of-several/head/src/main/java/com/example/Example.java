package com.example;

class Feeds {
  void check(InetAddress[] all) {
    for (InetAddress one : all) {
      known.add(one);
    }
  }
}
