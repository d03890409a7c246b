package com.acme;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jwts;
import java.security.Key;
import java.util.Map;
import org.springframework.stereotype.Component;
@Component
public class Verifier {
  private final Map<String, Key> keys;
  Verifier(KeyRing ring) { this.keys = ring.byId(); }
  Claims read(String token) {
    return Jwts.parser().keyLocator(header -> keys.get((String) header.get("kid"))).build().parseSignedClaims(token).getPayload();  // <- finding
  }
}
