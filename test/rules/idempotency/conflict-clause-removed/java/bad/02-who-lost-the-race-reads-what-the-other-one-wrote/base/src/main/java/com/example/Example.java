package com.example;

class Channels {
  Channel channel(String name) {
    try {
      return channels.save(new Channel(name));
    } catch (DuplicateKeyException e) { // <- finding
      return channels.findByName(name);
    }
  }
}
