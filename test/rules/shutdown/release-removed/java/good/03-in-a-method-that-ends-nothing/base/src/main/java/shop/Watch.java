package shop;

import org.springframework.stereotype.Service;

@Service
class Watch {
  private final Changes changes;

  Watch(Changes changes) {
    this.changes = changes;
    changes.addListener(this);
  }

  public void forget() {
    log.info("ends");
    changes.removeListener(this);
  }
}
