package shop;

import java.io.InputStream;
import java.net.URL;
import org.springframework.web.bind.annotation.*;

@RestController
class Imports {
  @PostMapping("/imports")
  int load(@RequestBody ImportRequest body) throws Exception {
    try (InputStream in = new URL(body.getFeed()).openStream()) { // <- finding
      return parse(in);
    }
  }
}