package com.acme;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
@Component
public class Tokens {
  private final String secret;
  Tokens(@Value("${tokens.secret}") String secret) { this.secret = secret; }
  String issue(String user) { return Jwts.builder().subject(user).signWith(Keys.hmacShaKeyFor(secret.getBytes())).compact(); }
}
