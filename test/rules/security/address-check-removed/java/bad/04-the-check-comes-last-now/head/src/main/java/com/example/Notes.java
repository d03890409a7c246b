package com.example;

import java.net.InetAddress;

class Notes {
  void send(InetAddress address) {
    try {
      client.post(address);
    } finally {
      if (address.isLoopbackAddress()) {
        throw new IllegalArgumentException("not reachable");
      }
    }
  }
}
