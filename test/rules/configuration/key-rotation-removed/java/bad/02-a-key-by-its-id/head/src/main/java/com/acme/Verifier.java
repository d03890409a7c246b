package com.acme;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jwts;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;
@Component
public class Verifier {
  private final SecretKey key;
  Verifier(KeyRing ring) { this.key = ring.current(); }
  Claims read(String token) {
    return Jwts.parser().verifyWith(key).build().parseSignedClaims(token).getPayload();
  }
}
