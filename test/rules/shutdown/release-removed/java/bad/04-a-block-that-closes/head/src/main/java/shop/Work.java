package shop;

import java.io.InputStream;
import org.springframework.stereotype.Service;

@Service
class Work {
  private Files files;

  int read(String name) throws Exception {
    InputStream in = files.open(name);
    return in.read();
  }
}
