package com.example;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileReader;
import java.nio.file.Files;
import java.nio.file.Path;

@Service
public class Example {
  long count(Path folder) throws Exception {
    return Files.list(folder).filter(Files::isRegularFile).count(); // <- finding
  }
}
