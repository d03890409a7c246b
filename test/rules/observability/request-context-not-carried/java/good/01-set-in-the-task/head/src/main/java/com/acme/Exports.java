package com.acme;
import java.util.concurrent.*;
import java.util.Map;
import org.slf4j.*;
import org.springframework.web.bind.annotation.*;
@RestController
class Exports {
  private static final Logger log = LoggerFactory.getLogger(Exports.class);
  private final ExecutorService pool = Executors.newFixedThreadPool(4);
  @PostMapping("/exports")
  void start(@RequestParam String id) {
    Map<String, String> context = MDC.getCopyOfContextMap();
    pool.submit(() -> { MDC.setContextMap(context); try { export(id); } finally { MDC.clear(); } });
  }
  private void export(String id) { log.info("exporting {}", id); }
}
