package com.example;

class Stars {
  void star(Star star) {
    starRepository.saveAndFlush(star);
  }
}
