package com.example;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RefundHook {
    private static final Logger log = LoggerFactory.getLogger(RefundHook.class);
    private final Refunds refunds;
    private final String secret = System.getenv("REFUND_SECRET");

    RefundHook(Refunds refunds) {
        this.refunds = refunds;
    }

    @PostMapping("/hooks/refunds")
    void refunded(@RequestBody String raw, @RequestHeader("X-Signature") String signature) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String expected = HexFormat.of().formatHex(mac.doFinal(raw.getBytes(StandardCharsets.UTF_8)));
        if (!expected.equals(signature)) { // <- finding
            log.warn("refund event with a wrong signature");
        }
        refunds.settle(raw);
    }
}
