package com.example;

class Pages {
  String title(Note note) {
    return "<h1>" + HtmlUtils.htmlEscape(note.getTitle()) + note.getId() + "</h1>";
  }
}
