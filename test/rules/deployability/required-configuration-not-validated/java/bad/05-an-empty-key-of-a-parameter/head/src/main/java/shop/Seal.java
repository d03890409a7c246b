package shop;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class Seal {
    private final String key;

    public Seal(@Value("${seal.signing-key:}") String key) { // <- finding
        this.key = key;
    }

    public byte[] of(byte[] text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(), "HmacSHA256"));
        return mac.doFinal(text);
    }
}
