package com.example;

import jakarta.annotation.PostConstruct;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@Service
public class ContractSigner {
  @Value("${signing.keystore}") private String path;
  private KeyStore store;

  @PostConstruct
  void load() throws Exception {
    if (store == null) {
      store = KeyStore.getInstance("PKCS12");
      store.load(Files.newInputStream(Path.of(path)), new char[0]);
    }
  }
}
