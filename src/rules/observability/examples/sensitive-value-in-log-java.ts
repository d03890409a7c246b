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
  ],
}
