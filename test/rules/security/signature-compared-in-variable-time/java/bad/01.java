package com.example;

import javax.crypto.Mac;
import java.security.MessageDigest;
import java.util.HexFormat;

@Service
public class Example {
  boolean isValid(Mac mac, byte[] body, String signature) {
    String expected = HexFormat.of().formatHex(mac.doFinal(body));
    return expected.equals(signature); // <- finding
  }
}
