import type { Examples } from '#model/rule'

export const conflictClauseRemovedJava: Examples = {
  bad: [
    {
      title: 'an error with a name of its own',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Stars {
  void star(Star star) {
    try {
      starRepository.saveAndFlush(star);
    } catch (DataIntegrityViolationException e) { // <- finding
      throw new AlreadyStarred(star);
    }
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Stars {
  void star(Star star) {
    starRepository.saveAndFlush(star);
  }
}
`,
      },
    },
    {
      title: 'who lost the race reads what the other one wrote',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Channels {
  Channel channel(String name) {
    try {
      return channels.save(new Channel(name));
    } catch (DuplicateKeyException e) { // <- finding
      return channels.findByName(name);
    }
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Channels {
  Channel channel(String name) {
    return channels.save(new Channel(name));
  }
}
`,
      },
    },
    {
      title: 'told by the name of the constraint',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Commands {
  Command first(Command command) {
    try {
      return repository.saveAndFlush(command);
    } catch (JpaSystemException e) { // <- finding
      if (e.getRootCause().getMessage().contains("UNIQUE_COMMAND")) {
        throw new UnderProcessing(command, e);
      }
      throw e;
    }
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Commands {
  Command first(Command command) {
    return repository.saveAndFlush(command);
  }
}
`,
      },
    },
  ],
  good: [
    {
      title: 'it was handed on as it was',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Stars {
  void star(Star star) {
    try {
      starRepository.saveAndFlush(star);
    } catch (DataIntegrityViolationException e) {
      throw e;
    }
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Stars {
  void star(Star star) {
    starRepository.saveAndFlush(star);
  }
}
`,
      },
    },
    {
      title: 'the database settles it now',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Stars {
  void star(Star star) {
    try {
      starRepository.saveAndFlush(star);
    } catch (DataIntegrityViolationException e) {
      log.debug("there already");
    }
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Stars {
  void star(Star star) {
    starRepository.insertIgnoringConflicts(star);
  }
}
`,
      },
    },
    {
      title: 'nothing is added any more',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Stars {
  void star(Star star) {
    try {
      starRepository.saveAndFlush(star);
    } catch (DataIntegrityViolationException e) {
      log.debug("there already");
    }
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Stars {
  void star(Star star) {
  }
}
`,
      },
    },
  ],
}
