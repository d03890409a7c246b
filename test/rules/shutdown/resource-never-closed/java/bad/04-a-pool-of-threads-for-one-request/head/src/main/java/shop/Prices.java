package shop;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Prices {
  @GetMapping("/prices")
  public Price best(Offers offers) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4); // <- finding
    return pool.submit(offers::best).get();
  }
}
