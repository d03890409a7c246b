package com.acme;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.slf4j.*;
import org.springframework.web.bind.annotation.*;
@RestController
class Exports {
  private static final Logger log = LoggerFactory.getLogger(Exports.class);
  private final ExecutorService fanOut;
  Exports(ExecutorService fanOut) { this.fanOut = fanOut; }
  @PostMapping("/exports")
  void start(@RequestParam String id) {
    CompletableFuture.supplyAsync(() -> export(id), fanOut);
    fanOut.submit(() -> export(id));
  }
  private String export(String id) { log.info("exporting {}", id); return id; }
}
