package com.acme.hooks;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
public class HookController {
    private final HookProperties properties;

    public HookController(HookProperties properties) {
        this.properties = properties;
    }

    @PostMapping("/hooks/orders")
    ResponseEntity<Void> receive(@RequestHeader("X-Signature") String signature, @RequestBody byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(properties.secret().getBytes(), "HmacSHA256"));
        if (!MessageDigest.isEqual(mac.doFinal(body), HexFormat.of().parseHex(signature))) {
            return ResponseEntity.status(401).build();
        }
        return ResponseEntity.accepted().build();
    }
}
