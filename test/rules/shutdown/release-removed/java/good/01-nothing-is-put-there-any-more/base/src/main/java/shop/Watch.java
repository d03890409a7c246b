package shop;

import org.springframework.stereotype.Service;

@Service
class Watch {
  private final Changes changes;

  Watch(Changes changes) {
    this.changes = changes;
    changes.addListener(this);
  }

  public void run() {
    log.info("ends");
    locks.computeIfAbsent(name(), Lock::new).lock();
    try {
      load();
    } finally {
      locks.remove(name());
    }
  }
}
