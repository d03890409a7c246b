package com.example;

class Stars {
  void star(Star star) {
    try {
      starRepository.saveAndFlush(star);
    } catch (DataIntegrityViolationException e) {
      log.debug("there already");
    }
  }
}
