package com.example;

class Stars {
  void star(Star star) {
  }
}
