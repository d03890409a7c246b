package com.example;

class Hooks {
  void send(InetAddress address) throws Exception {
    if (address.isLoopbackAddress() || address.isLinkLocalAddress()) {
      throw new IllegalArgumentException("not reachable");
    }
    client.post(address);
  }
}
