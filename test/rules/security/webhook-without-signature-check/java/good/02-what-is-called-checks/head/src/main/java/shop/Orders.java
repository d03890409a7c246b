package shop;

import org.springframework.stereotype.Service;

@Service
public class Orders {
  public void paid(String payload, String header) {
    Signatures.verifySignature(payload, header);
    store.save(payload);
  }
}
