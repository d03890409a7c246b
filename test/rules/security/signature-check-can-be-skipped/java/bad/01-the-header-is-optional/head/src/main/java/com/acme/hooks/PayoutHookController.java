package com.acme.hooks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PayoutHookController {
    private final PayoutService payouts;
    private final String secret;

    public PayoutHookController(PayoutService payouts, @Value("${payouts.hook-secret}") String secret) {
        this.payouts = payouts;
        this.secret = secret;
    }

    @PostMapping("/hooks/payouts")
    public ResponseEntity<Void> receive(@RequestBody String body, @RequestHeader(value = "X-Payouts-Signature", required = false) String signature) throws Exception {
        if (signature != null && !matches(body, signature)) { // <- finding
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        payouts.apply(body);
        return ResponseEntity.noContent().build();
    }

    private boolean matches(String body, String signature) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        return MessageDigest.isEqual(expected, HexFormat.of().parseHex(signature));
    }
}
