import type { Examples } from '#model/rule'

export const sensitiveValueInLogJava: Examples = {
  bad: [
    `package com.example;


@Service
public class Example {
  void login(String user, String password) {
    log.info("login of {} with {}", user, password); // <- finding
  }
}
`,
    `package com.example;


@Service
public class Example {
  void issue(Session session) {
    log.debug("issued " + session.getAccessToken()); // <- finding
  }
}
`,
    `package com.example;


@Service
public class Example {
  void invite(User user) {
    logger.info("invited {}", user.getEmail()); // <- finding
  }
}
`,
    {
      title: 'a thing whose own text form writes its secret',
      files: {
        'src/main/java/com/example/Access.java': `package com.example;

public class Access {
  private String owner;
  private String secret;

  @Override
  public String toString() {
    return "Access{owner=" + owner + ", secret=" + secret + "}";
  }
}
`,
        'src/main/java/com/example/Cache.java': `package com.example;

@Service
public class Cache {
  private static final Logger log = LoggerFactory.getLogger(Cache.class);
  void exchange(Access access) {
    log.info("now {}", access); // <- finding
  }
}
`,
      },
    },
  ],
  good: [
    `package com.example;


@Service
public class Example {
  void login(String user, String password) {
    log.info("login of {}", user);
  }
}
`,
    `package com.example;


@Service
public class Example {
  private static final String ACCESS_TOKEN = "access_token";
  void missing() {
    log.warn("no {} in the request", ACCESS_TOKEN);
  }
}
`,
    `package com.example;


@Service
public class Example {
  void page(String pageToken, AccessKey accessKey) {
    log.debug("next page {} of {}", pageToken, accessKey);
  }
}
`,
    `package com.example;


@Service
public class Example {
  void spent(int tokenCount, boolean hasPassword) {
    log.info("{} tokens, {}", tokenCount, hasPassword);
  }
}
`,
    {
      title: 'things whose text form leaves the secret out, or covers it',
      files: {
        'src/main/java/com/example/Access.java': `package com.example;

public class Access {
  private String owner;
  private String secret;

  @Override
  public String toString() {
    return "Access{owner=" + owner + "}";
  }
}
`,
        'src/main/java/com/example/Entry.java': `package com.example;

public class Entry {
  private String password;

  @Override
  public String toString() {
    return "Entry{password=" + mask(password) + "}";
  }
}
`,
        'src/main/java/com/example/Cache.java': `package com.example;

@Service
public class Cache {
  private static final Logger log = LoggerFactory.getLogger(Cache.class);
  void exchange(Access access, Entry entry) {
    log.info("now {} and {}", access, entry);
  }
}
`,
      },
    },
  ],
}
