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
  void unpack(ZipFile archive, File folder) throws IOException {
    for (ZipEntry entry : java.util.Collections.list(archive.entries())) {
      String name = entry.getName();
      File file = new File(folder, name); // <- finding
      try (InputStream in = archive.getInputStream(entry)) {
        Files.copy(in, file.toPath());
      }
    }
  }
}
