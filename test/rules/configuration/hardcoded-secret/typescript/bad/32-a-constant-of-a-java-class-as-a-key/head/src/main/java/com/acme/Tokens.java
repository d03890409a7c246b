package com.acme;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import org.springframework.stereotype.Component;
@Component
public class Tokens {
  private static final String SECRET = "orders-signing-secret-for-all-tokens";  // <- finding
  String issue(String user) { return Jwts.builder().subject(user).signWith(Keys.hmacShaKeyFor(SECRET.getBytes())).compact(); }
}
