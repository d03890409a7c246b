package shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class Signer {
    private final byte[] key;

    public Signer(@Value("${signing.key-path}") String keyPath) throws IOException {
        this.key = Files.readAllBytes(Path.of(keyPath)); // <- finding
    }

    public byte[] sign(String text) {
        return Keys.sign(key, text);
    }
}
