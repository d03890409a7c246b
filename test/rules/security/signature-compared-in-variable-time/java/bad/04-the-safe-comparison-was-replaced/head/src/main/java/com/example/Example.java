package com.example;

import javax.crypto.Mac;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Arrays;

@Service
public class Example {
  boolean isValid(Mac mac, byte[] body, byte[] signature) {
    byte[] expected = mac.doFinal(body);
    return Arrays.equals(expected, signature);
  }
}
