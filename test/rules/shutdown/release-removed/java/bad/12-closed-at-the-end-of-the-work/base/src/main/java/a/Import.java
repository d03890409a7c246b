package a;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Service;

@Service
public class Import {
  public int load(String path) throws IOException {
    try (InputStream in = new FileInputStream(path)) { // <- finding
      return parse(in);
    }
  }

  private int parse(InputStream in) throws IOException {
    return in.read();
  }
}
