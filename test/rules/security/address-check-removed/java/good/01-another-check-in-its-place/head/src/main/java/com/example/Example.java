package com.example;

class Hooks {
  void send(URI uri) throws Exception {
    InetAddress address = InetAddress.getByName(uri.getHost());
    Addresses.requirePublic(address);
    client.post(uri);
  }
}
