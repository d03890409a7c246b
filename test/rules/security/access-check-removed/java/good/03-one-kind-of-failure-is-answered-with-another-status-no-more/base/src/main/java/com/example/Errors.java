package com.example;

@RestControllerAdvice
public class Errors {
  @ExceptionHandler(Exception.class)
  public ResponseEntity<String> onError(Exception failure) {
    if (failure instanceof AccessDeniedException) {
      return ResponseEntity.status(403).body("forbidden");
    }
    return ResponseEntity.status(500).body("error");
  }
}
