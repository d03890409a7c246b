package com.example;

import java.net.InetAddress;

class Notes {
  void send(InetAddress address) {
    String name = address.getHostName();
    if (address.isLoopbackAddress()) {
      throw new IllegalArgumentException("not reachable");
    }
    client.post(address, name);
  }
}
