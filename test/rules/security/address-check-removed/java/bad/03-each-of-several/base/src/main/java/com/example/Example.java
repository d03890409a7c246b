package com.example;

class Feeds {
  void check(InetAddress[] all) {
    for (InetAddress one : all) {
      if (one.isAnyLocalAddress()) { // <- finding
        throw new BadAddress(one);
      }
      known.add(one);
    }
  }
}
