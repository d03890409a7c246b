package com.example;

import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class FatalErrors {
  @ExceptionHandler(OutOfMemoryError.class)
  void onOutOfMemory(OutOfMemoryError error) {
    log.error("out of memory", error);
    Runtime.getRuntime().halt(3); // <- finding
  }
}
