package com.example;

class Numbers {
  Integer number(String text) {
    return Integer.valueOf(text);
  }
}
