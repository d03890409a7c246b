package shop;

import java.io.InputStream;
import org.springframework.stereotype.Service;

@Service
class Work {
  private Files files;

  int read(String name) throws Exception {
    try (InputStream in = files.open(name)) { // <- finding
      return in.read();
    }
  }
}
