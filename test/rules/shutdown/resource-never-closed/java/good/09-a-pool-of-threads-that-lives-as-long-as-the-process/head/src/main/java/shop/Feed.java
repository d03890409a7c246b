package shop;

import jakarta.annotation.PostConstruct;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

@Component
public class Feed {
  @PostConstruct
  void open() {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.submit(this::read);
  }
}
