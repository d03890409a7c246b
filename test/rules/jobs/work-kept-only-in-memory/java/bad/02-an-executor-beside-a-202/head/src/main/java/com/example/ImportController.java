package com.example;

import java.util.concurrent.ExecutorService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ImportController {
    private final ExecutorService pool;
    private final Importer importer;

    ImportController(ExecutorService pool, Importer importer) {
        this.pool = pool;
        this.importer = importer;
    }

    @PostMapping("/imports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void start(@RequestParam String file) {
        pool.submit(() -> importer.run(file)); // <- finding
    }
}
