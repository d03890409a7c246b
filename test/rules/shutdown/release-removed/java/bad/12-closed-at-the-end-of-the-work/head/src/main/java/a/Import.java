package a;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Service;

@Service
public class Import {
  public int load(String path) throws IOException {
    InputStream in = new FileInputStream(path);
    int count = parse(in);
    in.close();
    return count;
  }

  private int parse(InputStream in) throws IOException {
    return in.read();
  }
}
