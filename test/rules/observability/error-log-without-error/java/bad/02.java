package shop;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Uploads {
  private static final Logger log = LoggerFactory.getLogger(Uploads.class);
  private final Store store;

  Uploads(Store store) {
    this.store = store;
  }

  @PostMapping("/uploads")
  void create(String name) {
    try {
      store.write(name);
    } catch (IOException ex) {
      log.warn("upload of {} was not stored", name); // <- finding
      throw new IllegalStateException("upload failed");
    }
  }
}
