package com.acme;

class Store {
  static Store open(Client client) {
    try {
      client.ping();
    } catch (RuntimeException e) {
      log.warn("store is down", e);
    }
    return new Store(client);
  }
}
