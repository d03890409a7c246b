package com.example;

@RestController
class Uploads {
  @PostMapping("/files/{name}")
  void save(@PathVariable String name, @RequestBody byte[] content) throws IOException {
    Path root = Paths.get(settings.folder()).normalize();
    Path target = root.resolve(name).normalize();
    Files.write(target, content);
  }
}
