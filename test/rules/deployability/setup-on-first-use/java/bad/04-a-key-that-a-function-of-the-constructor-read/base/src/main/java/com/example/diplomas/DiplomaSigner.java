package com.example.diplomas;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import org.springframework.stereotype.Component;

@Component
class DiplomaSigner {
    private final PrivateKey key;

    DiplomaSigner(DiplomaProperties properties) throws Exception {
        this.key = load(properties);
    }

    private static PrivateKey load(DiplomaProperties properties) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(Path.of(properties.keystore()))) {
            store.load(in, properties.password().toCharArray());
        }
        return (PrivateKey) store.getKey("diplomas", properties.password().toCharArray());
    }

    byte[] sign(byte[] document) throws Exception {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(document);
        return signature.sign();
    }
}
