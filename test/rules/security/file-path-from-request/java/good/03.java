package shop;

import org.springframework.core.io.FileSystemResource;
import org.springframework.web.bind.annotation.*;

@RestController
class Downloads {
  @GetMapping("/invoices")
  FileSystemResource invoice(@RequestParam long number) {
    return new FileSystemResource("/data/invoices/" + number + ".pdf");
  }
}