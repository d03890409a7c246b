package com.example;

import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ExportController {
    private final ExportService exports;

    ExportController(ExportService exports) {
        this.exports = exports;
    }

    @PostMapping("/exports/{id}")
    ResponseEntity<Void> create(@PathVariable String id) {
        CompletableFuture<Void> build = CompletableFuture.runAsync(() -> exports.build(id));
        exports.index(id);
        build.join();
        return ResponseEntity.accepted().build();
    }
}
