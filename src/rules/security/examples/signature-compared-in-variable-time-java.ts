import type { Examples } from '#model/rule'

export const signatureComparedInVariableTimeJava: Examples = {
  bad: [
    `package com.example;

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
`,
    `package com.example;

import javax.crypto.Mac;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Arrays;

@Service
public class Example {
  boolean isValid(Mac mac, byte[] body, byte[] signature) {
    byte[] expected = mac.doFinal(body);
    return Arrays.equals(expected, signature); // <- finding
  }
}
`,
    `package com.example;

import org.springframework.beans.factory.annotation.Value;

@RestController
public class Example {
  @Value("\${hooks.secret}") private String secret;
  public void on(@RequestHeader("X-Token") String token) {
    if (!secret.equals(token)) throw new ForbiddenException(); // <- finding
  }
}
`,
    {
      title: 'the safe comparison was replaced',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

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
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

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
`,
      },
    },
  ],
  good: [
    `package com.example;

import javax.crypto.Mac;
import java.security.MessageDigest;
import java.util.HexFormat;

@Service
public class Example {
  boolean isValid(Mac mac, byte[] body, byte[] signature) {
    byte[] expected = mac.doFinal(body);
    return MessageDigest.isEqual(expected, signature);
  }
}
`,
    `package com.example;


@Service
public class Example {
  boolean isSame(Order order, Order other) {
    return order.getToken().equals(other.getToken());
  }
}
`,
    `package com.example;

import org.springframework.beans.factory.annotation.Value;

@RestController
public class Example {
  @Value("\${mode}") private String mode;
  public void on(@RequestParam String wanted) {
    if (!mode.equals(wanted)) throw new BadRequestException();
  }
}
`,
    `package com.example;

import org.springframework.beans.factory.annotation.Value;

@Service
public class Example {
  @Value("\${hooks.secret}") private String secret;
  boolean isSet() {
    return !"".equals(secret);
  }
}
`,
  ],
}
