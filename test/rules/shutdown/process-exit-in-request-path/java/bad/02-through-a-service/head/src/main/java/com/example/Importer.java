package com.example;

public interface Importer {
  void read(String text);
}
