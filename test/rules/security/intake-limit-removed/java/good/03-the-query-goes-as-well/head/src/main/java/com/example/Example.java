package com.example;

class Events {
  List<Event> last(String type, int limit) {
    return eventReader.newest(type, limit);
  }
}
