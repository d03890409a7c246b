import type { Examples } from '#model/rule'

export const jwtDecodedNotVerifiedJava: Examples = {
  bad: [
    `package shop;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;
import org.springframework.web.bind.annotation.*;

@RestController
class Notes {
  @DeleteMapping("/notes/{id}")
  void remove(@PathVariable String id, @RequestHeader("Authorization") String header) {
    DecodedJWT token = JWT.decode(header.substring(7)); // <- finding
    notes.remove(id, token.getSubject());
  }
}
`,
    `package shop;

import com.nimbusds.jwt.SignedJWT;
import org.springframework.web.bind.annotation.*;

@RestController
class Accounts {
  @GetMapping("/me")
  Account me(@RequestHeader("Authorization") String header) throws Exception {
    SignedJWT token = SignedJWT.parse(header.substring(7)); // <- finding
    return accounts.byMail(token.getJWTClaimsSet().getStringClaim("email"));
  }
}
`,
  ],
  good: [
    `package shop;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;
import org.springframework.web.bind.annotation.*;

@RestController
class Notes {
  @DeleteMapping("/notes/{id}")
  void remove(@PathVariable String id, @RequestHeader("Authorization") String header) {
    DecodedJWT token = verifier.verify(header.substring(7));
    notes.remove(id, token.getSubject());
  }
}
`,
    `package shop;

import com.nimbusds.jwt.SignedJWT;
import org.springframework.web.bind.annotation.*;

@RestController
class Accounts {
  @GetMapping("/me")
  Account me(@RequestHeader("Authorization") String header) throws Exception {
    SignedJWT token = SignedJWT.parse(header.substring(7));
    if (!token.verify(keys)) throw new IllegalArgumentException();
    return accounts.byMail(token.getJWTClaimsSet().getStringClaim("email"));
  }
}
`,
    `package shop;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;
import org.springframework.web.bind.annotation.*;

class Issuer {
  long expiryOf(String answer) {
    DecodedJWT token = JWT.decode(answer);
    return token.getExpiresAt().getTime();
  }
}
`,
  ],
}
