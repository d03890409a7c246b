import type { Examples } from '#model/rule'

export const secretWithKnownFallbackJava: Examples = {
  bad: [
    `package com.example;


@Service
public class Example {
  @Value("\${jwt.secret:change-me-in-production}") // <- finding
  private String jwtSecret;
}
`,
    `package com.example;


@Service
public class Example {
  @Value("\${app.session.signing-key:0123456789abcdef}") private String key; // <- finding
}
`,
    `package com.example;


@Service
public class Example {
  String key() {
    return System.getenv().getOrDefault("JWT_SECRET", "secret"); // <- finding
  }
}
`,
  ],
  good: [
    `package com.example;


@Service
public class Example {
  @Value("\${jwt.secret}")
  private String jwtSecret;
}
`,
    `package com.example;


@Service
public class Example {
  @Value("\${jwt.secret:}")
  private String jwtSecret;
}
`,
    `package com.example;


@Service
public class Example {
  @Value("\${jwt.expiration:3600}")
  private long expiration;
}
`,
    `package com.example;


@Service
public class Example {
  @Value("\${jwt.secret:#{null}}")
  private String jwtSecret;
}
`,
  ],
}
