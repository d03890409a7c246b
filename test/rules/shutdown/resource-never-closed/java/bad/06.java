package com.example;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileReader;
import java.nio.file.Files;
import java.nio.file.Path;

@Service
public class Example {
  String first(Path path) throws Exception {
    BufferedReader reader = new BufferedReader(new FileReader(path.toFile())); // <- finding
    return reader.readLine();
  }
}
