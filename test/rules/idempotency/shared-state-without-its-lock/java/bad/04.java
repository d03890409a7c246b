package reports;

import java.text.SimpleDateFormat;
import java.util.Date;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Service;
import java.security.MessageDigest;

@Service
class Reports {
  private final MessageDigest digest = MessageDigest.getInstance("SHA-256");

  byte[] fingerprint(byte[] content) {
    return digest.digest(content); // <- finding
  }
}
