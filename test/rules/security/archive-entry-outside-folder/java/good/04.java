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
  void unpack(ZipFile archive, java.util.Map<String, byte[]> contents) throws IOException {
    for (ZipEntry entry : java.util.Collections.list(archive.entries())) {
      contents.put(entry.getName(), archive.getInputStream(entry).readAllBytes());
    }
  }
}
