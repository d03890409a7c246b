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
    {
      title: 'a property with a text to stand in',
      files: {
        'src/main/resources/application.yml':
          'spring:\n  application:\n    name: orders\njwt:\n  secret: ${JWT_SECRET:change-me} # <- finding\n',
      },
    },
  ],
  good: [
    {
      title: 'settings of production demand it',
      files: {
        'src/main/resources/application.yml': 'spring:\n  application:\n    name: orders\njwt:\n  secret: ${JWT_SECRET:change-me}\n',
        'src/main/resources/application-prod.yml': 'spring:\n  application:\n    name: orders\njwt:\n  secret: ${JWT_SECRET}\n',
      },
    },
    {
      title: 'the settings demand the property that a class has a text for',
      files: {
        'src/main/resources/application.yml': 'spring:\n  application:\n    name: orders\njwt:\n  secret: ${JWT_SECRET}\n',
        'src/main/java/com/example/Example.java': `package com.example;

@Service
public class Example {
  @Value("\${jwt.secret:change-me}")
  private String jwtSecret;
}
`,
      },
    },
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
