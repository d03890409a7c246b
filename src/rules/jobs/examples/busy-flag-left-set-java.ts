import type { Examples } from '#model/rule'

const job = (body: string): string => `package shop;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class Import {
  private final AtomicBoolean running = new AtomicBoolean();
  private final Store store;

  @Scheduled(fixedDelay = 60_000)
  public void run() {
${body}
  }
}
`

export const busyFlagLeftSetJava: Examples = {
  bad: [
    job(`    if (!running.compareAndSet(false, true)) {
      return;
    }
    store.load(); // <- finding
    running.set(false);`),
    job(`    if (running.compareAndSet(false, true)) {
      log.info("starts");
      store.load(); // <- finding
      store.save();
      running.set(false);
    }`),
    job(`    if (!running.compareAndSet(false, true)) {
      log.warn("still running");
      return;
    }
    try {
      store.load(); // <- finding
    } catch (ParseException e) {
      log.error("not read", e);
    }
    running.set(false);`),
  ],
  good: [
    job(`    if (!running.compareAndSet(false, true)) {
      return;
    }
    try {
      store.load();
    } finally {
      running.set(false);
    }`),
    job(`    if (!running.compareAndSet(false, true)) {
      return;
    }
    try {
      store.load();
    } catch (Exception e) {
      log.error("not loaded", e);
    }
    running.set(false);`),
    job(`    if (!running.compareAndSet(false, true)) {
      return;
    }
    store.loadAsync().whenComplete((result, error) -> running.set(false));`),
    job(`    if (started.compareAndSet(false, true)) {
      store.load();
    }`),
  ],
}
