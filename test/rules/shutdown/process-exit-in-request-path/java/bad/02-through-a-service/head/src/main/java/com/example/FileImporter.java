package com.example;

public class FileImporter implements Importer {
  public void read(String text) {
    if (text.isEmpty()) System.exit(1); // <- finding
  }
}
