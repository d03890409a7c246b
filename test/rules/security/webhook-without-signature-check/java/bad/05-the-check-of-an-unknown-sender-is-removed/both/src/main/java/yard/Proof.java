package yard;

import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class Proof {
  static boolean holds(String body, byte[] given) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(System.getenv("SCALE_KEY").getBytes(), "HmacSHA256"));
    return MessageDigest.isEqual(mac.doFinal(body.getBytes()), given);
  }
}
