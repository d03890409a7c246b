package com.example;

import java.net.InetAddress;

class Notes {
  void send(InetAddress address) {
    if (address.isLoopbackAddress()) {
      throw new IllegalArgumentException("not reachable");
    }
    String name = address.getHostName();
    client.post(address, name);
  }
}
