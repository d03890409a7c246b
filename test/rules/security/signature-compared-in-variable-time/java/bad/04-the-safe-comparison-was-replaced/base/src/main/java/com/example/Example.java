package com.example;

import javax.crypto.Mac;
import java.security.MessageDigest;
import java.util.HexFormat;

@Service
public class Example {
  boolean isValid(Mac mac, byte[] body, byte[] signature) {
    byte[] expected = mac.doFinal(body);
    return MessageDigest.isEqual(expected, signature); // <- finding
  }
}
