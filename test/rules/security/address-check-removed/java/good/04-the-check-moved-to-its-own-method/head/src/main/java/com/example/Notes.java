package com.example;

import java.net.InetAddress;

class Notes {
  void send(InetAddress address) {
    onlyElsewhere(address);
    client.post(address);
  }

  private void onlyElsewhere(InetAddress address) {
    if (address.isLoopbackAddress()) {
      throw new IllegalArgumentException("not reachable");
    }
  }
}
