package shop;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class Prices {
  public Price best(Offers offers) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      return pool.submit(offers::best).get();
    } finally {
      pool.shutdown();
    }
  }
}
