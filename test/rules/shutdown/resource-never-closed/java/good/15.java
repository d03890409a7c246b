package com.example;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileReader;
import java.nio.file.Files;
import java.nio.file.Path;

@Service
public class Example {
  private FileInputStream current;
  void next(Path path) throws Exception {
    current = new FileInputStream(path.toFile());
  }
  String all(Path path) throws Exception {
    return Files.readString(path);
  }
}
