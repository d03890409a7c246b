package shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class Signer {
    private final String keyPath;
    private byte[] key;

    public Signer(@Value("${signing.key-path}") String keyPath) {
        this.keyPath = keyPath;
    }

    public byte[] sign(String text) throws IOException {
        if (key == null) {
            key = Files.readAllBytes(Path.of(keyPath));
        }
        return Keys.sign(key, text);
    }
}
