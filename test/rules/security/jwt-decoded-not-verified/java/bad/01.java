package shop;

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
