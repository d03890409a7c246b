package com.acme;

class Store {
  static Store open(Client client) {
    try {
      client.ping(); // <- finding
    } catch (RuntimeException e) {
    }
    return new Store(client);
  }
}
