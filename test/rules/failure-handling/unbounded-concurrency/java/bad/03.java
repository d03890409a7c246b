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
  private final ExecutorService pool = Executors.newCachedThreadPool(); // <- finding

  public void report(Order order) {
    pool.submit(() -> reports.write(order));
  }
}
