package com.example;

class Images {
  byte[] load(String host) throws Exception {
    InetAddress address = InetAddress.getByName(host);
    return client.load(address);
  }
}
