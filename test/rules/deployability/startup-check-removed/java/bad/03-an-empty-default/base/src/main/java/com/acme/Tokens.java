package com.acme;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
@Component
public class Tokens {
  private final SecretKeySpec key;
  Tokens(@Value("${tokens.signing-key}") String key) { this.key = new SecretKeySpec(key.getBytes(), "HmacSHA256"); }  // <- finding
}
