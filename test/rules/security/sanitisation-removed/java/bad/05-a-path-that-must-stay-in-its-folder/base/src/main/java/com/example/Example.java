package com.example;

class Files {
  File open(File root, String name) throws IOException {
    File file = new File(root, name);
    if (!file.toPath().normalize().startsWith(root.toPath().normalize())) { // <- finding
      throw new IOException("outside");
    }
    return file;
  }
}
