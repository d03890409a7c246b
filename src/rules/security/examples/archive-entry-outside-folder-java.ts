import type { Examples } from '#model/rule'

const unpack = (parameters: string, body: string): string => `package com.example;

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
  void unpack(${parameters}) throws IOException {
${body}
  }
}
`

const path = 'src/main/java/com/example/Example.java'

const streamed = (check: string, mark = ''): string =>
  unpack(
    'ZipInputStream in, Path folder',
    `    ZipEntry entry;
    while ((entry = in.getNextEntry()) != null) {
      Path target = folder.resolve(entry.getName());${mark}
${check}      Files.copy(in, target);
    }`,
  )

export const archiveEntryOutsideFolderJava: Examples = {
  bad: [
    streamed('', ' // <- finding'),
    unpack(
      'ZipFile archive, File folder',
      `    for (ZipEntry entry : java.util.Collections.list(archive.entries())) {
      String name = entry.getName();
      File file = new File(folder, name); // <- finding
      try (InputStream in = archive.getInputStream(entry)) {
        Files.copy(in, file.toPath());
      }
    }`,
    ),
    unpack(
      'ZipInputStream in, String folder',
      `    ZipEntry entry = in.getNextEntry();
    String inside = entry.getName().substring("web/".length());
    try (FileOutputStream out = new FileOutputStream(folder + "/" + inside)) { // <- finding
      in.transferTo(out);
    }`,
    ),
    unpack(
      'ZipFile archive, File folder',
      `    for (ZipEntry entry : java.util.Collections.list(archive.entries())) {
      if (entry.isDirectory()) {
        new File(folder, entry.getName()).mkdirs(); // <- finding
      }
    }`,
    ),
    {
      title: 'the check was removed',
      base: {
        [path]: streamed('      if (!target.normalize().startsWith(folder)) throw new IOException("bad entry"); // <- finding\n'),
      },
      files: { [path]: streamed('') },
    },
  ],
  good: [
    streamed('      if (!target.normalize().startsWith(folder)) throw new IOException("bad entry");\n'),
    unpack(
      'ZipFile archive, File folder',
      `    for (ZipEntry entry : java.util.Collections.list(archive.entries())) {
      File file = new File(folder, entry.getName());
      if (!file.getCanonicalPath().startsWith(folder.getCanonicalPath() + File.separator)) continue;
      Files.copy(archive.getInputStream(entry), file.toPath());
    }`,
    ),
    unpack(
      'ZipFile archive, File folder',
      `    for (ZipEntry entry : java.util.Collections.list(archive.entries())) {
      String name = entry.getName();
      File file = new File(folder, name.substring(name.lastIndexOf('/') + 1));
      Files.copy(archive.getInputStream(entry), file.toPath());
    }`,
    ),
    unpack(
      'ZipFile archive, java.util.Map<String, byte[]> contents',
      `    for (ZipEntry entry : java.util.Collections.list(archive.entries())) {
      contents.put(entry.getName(), archive.getInputStream(entry).readAllBytes());
    }`,
    ),
    unpack('File file, File folder', `    Files.copy(file.toPath(), new File(folder, file.getName()).toPath());`),
    unpack(
      'ZipInputStream in, Path folder',
      `    ZipEntry entry = in.getNextEntry();
    if (entry.getName().contains("..")) throw new IOException("bad entry");
    Files.copy(in, folder.resolve(entry.getName()));`,
    ),
    unpack(
      'ZipFile archive, File folder',
      `    for (ZipEntry entry : java.util.Collections.list(archive.entries())) {
      File file = new File(folder, new File(entry.getName()).getName());
      Files.copy(archive.getInputStream(entry), file.toPath());
    }`,
    ),
    unpack(
      'ZipFile archive, File folder',
      `    ZipEntry entry = archive.getEntry("manifest.json");
    Files.copy(archive.getInputStream(entry), new File(folder, "manifest.json").toPath());`,
    ),
    {
      title: 'in a test',
      files: { 'src/test/java/com/example/ExampleTest.java': streamed('') },
    },
  ],
}
