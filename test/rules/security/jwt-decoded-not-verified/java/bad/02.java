package shop;

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
