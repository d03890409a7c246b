package shop;

import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

public class Seals {
  private static final byte[] MATERIAL = Base64.getDecoder().decode("mV3xQ9kL{{}}2pR7tY5uW8zA1bC4dE6fG0h="); // <- finding

  public SecretKeySpec ofTickets() {
    return new SecretKeySpec(MATERIAL, "HmacSHA256");
  }
}
