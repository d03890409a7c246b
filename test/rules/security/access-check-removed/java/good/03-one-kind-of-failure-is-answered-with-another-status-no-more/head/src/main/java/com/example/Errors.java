package com.example;

@RestControllerAdvice
public class Errors {
  @ExceptionHandler(Exception.class)
  public ResponseEntity<String> onError(Exception failure) {
    return ResponseEntity.status(500).body("error");
  }
}
