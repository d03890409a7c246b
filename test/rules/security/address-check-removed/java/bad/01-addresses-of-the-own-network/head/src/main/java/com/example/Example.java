package com.example;

class Hooks {
  void send(URI uri) throws Exception {
    InetAddress address = InetAddress.getByName(uri.getHost());
    client.post(uri);
  }
}
