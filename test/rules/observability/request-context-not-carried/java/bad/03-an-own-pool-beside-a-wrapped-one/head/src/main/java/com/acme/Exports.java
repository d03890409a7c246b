package com.acme;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.*;
import org.springframework.web.bind.annotation.*;
@RestController
class Exports {
  private static final Logger log = LoggerFactory.getLogger(Exports.class);
  private final ExecutorService fanOut;
  private final ExecutorService slowPool = Executors.newFixedThreadPool(4);
  Exports(ExecutorService fanOut) { this.fanOut = fanOut; }
  @PostMapping("/exports")
  void start(@RequestParam String id) {
    CompletableFuture.supplyAsync(() -> export(id), fanOut);
    CompletableFuture.supplyAsync(() -> archive(id), slowPool); // <- finding
  }
  private String export(String id) { log.info("exporting {}", id); return id; }
  private String archive(String id) { log.info("archiving {}", id); return id; }
}
