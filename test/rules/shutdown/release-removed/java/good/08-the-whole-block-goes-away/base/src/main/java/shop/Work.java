package shop;

import java.io.InputStream;
import org.springframework.stereotype.Service;

@Service
class Work {
  private Files files;

  int read(String name) throws Exception {
    int size = files.sizeOf(name);
    try (InputStream in = files.open(name)) {
      log(in.read());
    }
    return size;
  }
}
