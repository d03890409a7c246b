package shop;

import org.springframework.core.io.FileSystemResource;
import org.springframework.web.bind.annotation.*;

@RestController
class Downloads {
  @GetMapping("/reports/{id}")
  FileSystemResource report(@PathVariable String id) {
    return new FileSystemResource("/data/reports/" + id + ".json");
  }
}