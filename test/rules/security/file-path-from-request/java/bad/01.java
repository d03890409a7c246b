package shop;

import java.io.File;
import org.springframework.core.io.FileSystemResource;
import org.springframework.web.bind.annotation.*;

@RestController
class Files {
  @GetMapping("/files")
  FileSystemResource download(@RequestParam String name) {
    return new FileSystemResource("/data/files/" + name); // <- finding
  }
}