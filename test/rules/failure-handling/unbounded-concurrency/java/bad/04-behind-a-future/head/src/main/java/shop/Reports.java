package shop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

@Service
public class Reports {
  private final ExecutorService pool = Executors.newCachedThreadPool(named("reports")); // <- finding

  public void report(Order order) {
    CompletableFuture.runAsync(() -> reports.write(order), pool);
  }
}
