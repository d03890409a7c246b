package com.example;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileReader;
import java.nio.file.Files;
import java.nio.file.Path;

@Service
public class Example {
  void send(Path path, Response response) throws Exception {
    FileInputStream in = new FileInputStream(path.toFile());
    response.setEntity(new InputStreamResource(in));
  }
}
