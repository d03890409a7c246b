package shop;

import java.nio.file.*;
import org.springframework.core.io.FileSystemResource;
import org.springframework.web.bind.annotation.*;

@RestController
class Downloads {
  @GetMapping("/files")
  FileSystemResource download(@RequestParam String name) {
    Path path = Paths.get("/data/files", name).normalize();
    if (!path.startsWith("/data/files")) throw new IllegalArgumentException();
    return new FileSystemResource(path);
  }
}