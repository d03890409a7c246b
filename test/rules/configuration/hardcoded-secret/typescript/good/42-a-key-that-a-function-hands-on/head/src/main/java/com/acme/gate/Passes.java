package com.acme.gate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

final class Passes {
    private static final byte[] LABEL = "vW3!tq8Zr+gateKf61mBx".getBytes(StandardCharsets.UTF_8);
    private final byte[] seal;

    Passes(byte[] seal) {
        this.seal = seal;
    }

    String pass() {
        return sealed(seal, LABEL);
    }

    private static String sealed(byte[] with, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(with, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
