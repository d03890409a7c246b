package com.example;

class Hooks {
  void send(URI uri) throws Exception {
    InetAddress address = InetAddress.getByName(uri.getHost());
    if (address.isLoopbackAddress() || address.isSiteLocalAddress()) { // <- finding
      throw new IllegalArgumentException("not reachable");
    }
    client.post(uri);
  }
}
