package com.acme.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class SigningKeys {
    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);
    private final Path file;
    private volatile byte[] current;

    public SigningKeys(@Value("${signing.key-file}") Path file) {
        this.file = file;
        reload();
    }

    @Scheduled(fixedDelay = 30000) // <- finding
    void reload() {
        try {
            current = Files.readAllBytes(file);
        } catch (IOException e) {
            log.error("signing key not readable: {}", file, e);
            throw new UncheckedIOException(e);
        }
    }

    public byte[] current() {
        return current;
    }
}
