package shop;

import org.springframework.stereotype.Service;

@Service
class Watch {
  private final Semaphore turn = new Semaphore(1);

  void clean() {
    if (!turn.tryAcquire()) return;
    try {
      rows.removeOld();
      log.info("done");
    } catch (RuntimeException e) {
      log.warn("later", e);
    } finally {
      turn.release();
    }
  }
}
