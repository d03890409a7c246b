package com.example;

class Pages {
  String title(Note note) {
    return "<h1>" + note.getId() + "</h1>";
  }
}
