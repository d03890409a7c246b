package com.acme.sign;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
@Service
public class ContractSigner {
  @Value("${signing.keystore}") private String path;
  @Value("${signing.password}") private String password;
  private KeyStore store;
  public byte[] sign(byte[] document) throws Exception {
    if (store == null) {
      store = KeyStore.getInstance("PKCS12");
      store.load(Files.newInputStream(Path.of(path)), password.toCharArray());  // <- finding
    }
    return Signing.sign(store, document);
  }
}
