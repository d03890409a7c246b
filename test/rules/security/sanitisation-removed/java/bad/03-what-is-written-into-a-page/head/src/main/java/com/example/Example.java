package com.example;

class Pages {
  String title(Note note) {
    return "<h1>" + note.getTitle() + "</h1>";
  }
}
