package com.acme;
import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.*;
@Configuration
class ExecutorsOfTheService {
  @Bean
  ExecutorService fanOut(ContextSnapshotFactory snapshots) {
    return ContextExecutorService.wrap(java.util.concurrent.Executors.newFixedThreadPool(16), snapshots::captureAll);
  }
}
