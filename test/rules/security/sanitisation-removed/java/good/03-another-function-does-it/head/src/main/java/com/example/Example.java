package com.example;

class Pages {
  String title(Note note) {
    return "<h1>" + Encode.forHtml(note.getTitle()) + "</h1>";
  }
}
