package com.example;

class Images {
  byte[] load(String host) throws Exception {
    InetAddress address = InetAddress.getByName(host);
    if (address.isLinkLocalAddress()) throw new BadAddress(host); // <- finding
    return client.load(address);
  }
}
