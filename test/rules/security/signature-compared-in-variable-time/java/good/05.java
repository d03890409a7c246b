package com.example;

import org.springframework.web.bind.annotation.*;

@RestController
public class Example {
  @PostMapping("/modes")
  public void on(@RequestParam Mode mode) {
    if (mode.equals(Mode.PASSWORD)) throw new BadRequestException();
  }
}
