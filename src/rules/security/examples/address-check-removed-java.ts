import type { Examples } from '#model/rule'

export const addressCheckRemovedJava: Examples = {
  bad: [
    {
      title: 'addresses of the own network',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Hooks {
  void send(URI uri) throws Exception {
    InetAddress address = InetAddress.getByName(uri.getHost());
    if (address.isLoopbackAddress() || address.isSiteLocalAddress()) { // <- finding
      throw new IllegalArgumentException("not reachable");
    }
    client.post(uri);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Hooks {
  void send(URI uri) throws Exception {
    InetAddress address = InetAddress.getByName(uri.getHost());
    client.post(uri);
  }
}
`,
      },
    },
    {
      title: 'one that has no name',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Images {
  byte[] load(String host) throws Exception {
    InetAddress address = InetAddress.getByName(host);
    if (address.isLinkLocalAddress()) throw new BadAddress(host); // <- finding
    return client.load(address);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Images {
  byte[] load(String host) throws Exception {
    InetAddress address = InetAddress.getByName(host);
    return client.load(address);
  }
}
`,
      },
    },
    {
      title: 'each of several',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Feeds {
  void check(InetAddress[] all) {
    for (InetAddress one : all) {
      if (one.isAnyLocalAddress()) { // <- finding
        throw new BadAddress(one);
      }
      known.add(one);
    }
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Feeds {
  void check(InetAddress[] all) {
    for (InetAddress one : all) {
      known.add(one);
    }
  }
}
`,
      },
    },
  ],
  good: [
    {
      title: 'another check in its place',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Hooks {
  void send(URI uri) throws Exception {
    InetAddress address = InetAddress.getByName(uri.getHost());
    if (address.isLoopbackAddress()) {
      throw new IllegalArgumentException("not reachable");
    }
    client.post(uri);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Hooks {
  void send(URI uri) throws Exception {
    InetAddress address = InetAddress.getByName(uri.getHost());
    Addresses.requirePublic(address);
    client.post(uri);
  }
}
`,
      },
    },
    {
      title: 'more is refused',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Hooks {
  void send(InetAddress address) throws Exception {
    if (address.isLoopbackAddress()) {
      throw new IllegalArgumentException("not reachable");
    }
    client.post(address);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Hooks {
  void send(InetAddress address) throws Exception {
    if (address.isLoopbackAddress() || address.isLinkLocalAddress()) {
      throw new IllegalArgumentException("not reachable");
    }
    client.post(address);
  }
}
`,
      },
    },
    {
      title: 'nothing is sent any more',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Hooks {
  void send(InetAddress address) throws Exception {
    if (address.isLoopbackAddress()) {
      throw new IllegalArgumentException("not reachable");
    }
    client.post(address);
  }

  void other() {}
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Hooks {
  void other() {}
}
`,
      },
    },
  ],
}
