package com.example;

import org.springframework.beans.factory.annotation.Value;

@RestController
public class Example {
  @Value("${mode}") private String mode;
  public void on(@RequestParam String wanted) {
    if (!mode.equals(wanted)) throw new BadRequestException();
  }
}
