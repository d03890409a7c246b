package com.example;

class Files {
  File open(File root, String name) throws IOException {
    File file = new File(root, name);
    return file;
  }
}
