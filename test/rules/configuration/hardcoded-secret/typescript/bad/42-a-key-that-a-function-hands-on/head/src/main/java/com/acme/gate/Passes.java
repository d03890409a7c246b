package com.acme.gate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

final class Passes {
    private static final byte[] SEAL = "vW3!tq8Zr+gateKf61mBx".getBytes(StandardCharsets.UTF_8); // <- finding

    String pass(String visitor) {
        return visitor + "." + sealed(SEAL, visitor);
    }

    private static String sealed(byte[] with, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(with, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
