package shop;

import org.springframework.stereotype.Service;

@Service
class Watch {
  private final Semaphore turn = new Semaphore(1);

  void clean() {
    if (!turn.tryAcquire()) return;
    try {
      rows.removeOld();
    } finally {
      turn.release(); // <- finding
    }
  }
}
