package a;

import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.*;
import com.fasterxml.jackson.databind.ObjectMapper;

@RestController
@RequestMapping("/callbacks")
class HookController {
  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final byte[] secret;

  HookController(JdbcClient jdbc, ObjectMapper json, HookSettings settings) {
    this.jdbc = jdbc;
    this.json = json;
    this.secret = settings.secret();
  }

  @PostMapping("/signed")
  ResponseEntity<Void> signed(@RequestBody byte[] body, @RequestHeader("X-Signature") String signature) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    if (!MessageDigest.isEqual(mac.doFinal(body), HexFormat.of().parseHex(signature))) {
      return ResponseEntity.status(401).build();
    }
    String id = json.readTree(body).get("id").asText();
    jdbc.sql("UPDATE deeds SET state = 'signed' WHERE id = ?").param(id).update();
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/identity")
  ResponseEntity<Void> identity(@RequestBody Identity event) { // <- finding
    jdbc.sql("UPDATE persons SET verified_at = now() WHERE id = ?").param(event.personId()).update();
    return ResponseEntity.noContent().build();
  }
}
