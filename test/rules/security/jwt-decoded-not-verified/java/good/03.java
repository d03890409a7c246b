package shop;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;
import org.springframework.web.bind.annotation.*;

class Issuer {
  long expiryOf(String answer) {
    DecodedJWT token = JWT.decode(answer);
    return token.getExpiresAt().getTime();
  }
}
