package com.example;

import java.io.File;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

public class Example {
  void unpack(ZipInputStream in, String folder) throws IOException {
    ZipEntry entry = in.getNextEntry();
    String inside = entry.getName().substring("web/".length());
    try (FileOutputStream out = new FileOutputStream(folder + "/" + inside)) { // <- finding
      in.transferTo(out);
    }
  }
}
