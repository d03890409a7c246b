package com.example;

class Channels {
  Channel channel(String name) {
    return channels.save(new Channel(name));
  }
}
