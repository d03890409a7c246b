import type { Example, Examples } from '#model/rule'
import { signedOffAtEnd } from './release-removed-java-end.ts'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'src/main/java/shop/Work.java': before },
  files: { 'src/main/java/shop/Work.java': after },
})

export const releaseRemovedJava: Examples = {
  bad: [
    ...signedOffAtEnd.bad,
    change(
      'a session',
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Sessions sessions;

  int send(String text) {
    Session session = sessions.open();
    int sent = session.send(text);
    session.close(); // <- finding
    return sent;
  }
}
`,
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Sessions sessions;

  int send(String text) {
    Session session = sessions.open();
    int sent = session.send(text);
    return sent;
  }
}
`,
    ),
    change(
      'a block that closes',
      `package shop;

import java.io.InputStream;
import org.springframework.stereotype.Service;

@Service
class Work {
  private Files files;

  int read(String name) throws Exception {
    try (InputStream in = files.open(name)) { // <- finding
      return in.read();
    }
  }
}
`,
      `package shop;

import java.io.InputStream;
import org.springframework.stereotype.Service;

@Service
class Work {
  private Files files;

  int read(String name) throws Exception {
    InputStream in = files.open(name);
    return in.read();
  }
}
`,
    ),
    change(
      'a helper that is handed what it closes',
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Client messages;
  private Client commands;

  Future<?> stop() {
    return all(
        closeClient(messages),
        closeClient(commands)); // <- finding
  }
}
`,
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Client messages;
  private Client commands;

  Future<?> stop() {
    return all(
        closeClient(messages));
  }
}
`,
    ),
    change(
      'what was kept for one attempt',
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Map<String, Client> clients;

  int run(String task) {
    try {
      return clientOf(task).run();
    } finally {
      clients.remove(task); // <- finding
    }
  }
}
`,
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Map<String, Client> clients;

  int run(String task) {
    return clientOf(task).run();
  }
}
`,
    ),
    change(
      'a block that closes what the object holds',
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Shell shell;

  void run(String command) {
    try (Shell open = shell) { // <- finding
      shell.execute(command);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
`,
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Shell shell;

  void run(String command) {
    try {
      shell.execute(command);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
`,
    ),
  ],
  good: [
    ...signedOffAtEnd.good,
    change(
      'a block instead of a call',
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Sessions sessions;

  int send(String text) {
    Session session = sessions.open();
    int sent = session.send(text);
    session.close();
    return sent;
  }
}
`,
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Sessions sessions;

  int send(String text) {
    try (Session session = sessions.open()) {
      return session.send(text);
    }
  }
}
`,
    ),
    change(
      'nothing is opened any more',
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Sessions sessions;

  int send(String text) {
    Session session = sessions.open();
    int sent = session.send(text);
    session.close();
    return sent;
  }
}
`,
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Sessions sessions;

  int send(String text) {
    return 0;
  }
}
`,
    ),
    change(
      'moved into a finally',
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Sessions sessions;

  int send(String text) {
    Session session = sessions.open();
    int sent = session.send(text);
    session.close();
    return sent;
  }
}
`,
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Sessions sessions;

  int send(String text) {
    Session session = sessions.open();
    try {
      return session.send(text);
    } finally {
      session.close();
    }
  }
}
`,
    ),
    change(
      'the whole block goes away',
      `package shop;

import java.io.InputStream;
import org.springframework.stereotype.Service;

@Service
class Work {
  private Files files;

  int read(String name) throws Exception {
    int size = files.sizeOf(name);
    try (InputStream in = files.open(name)) {
      log(in.read());
    }
    return size;
  }
}
`,
      `package shop;

import java.io.InputStream;
import org.springframework.stereotype.Service;

@Service
class Work {
  private Files files;

  int read(String name) throws Exception {
    int size = files.sizeOf(name);
    return size;
  }
}
`,
    ),
    change(
      'the client is gone altogether',
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Client messages;
  private Client commands = connect();

  Future<?> stop() {
    return all(
        closeClient(messages),
        closeClient(commands));
  }
}
`,
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Client messages;

  Future<?> stop() {
    return all(
        closeClient(messages));
  }
}
`,
    ),
    change(
      'every client at once',
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private Client messages;
  private Client commands;

  Future<?> stop() {
    return all(
        closeClient(messages),
        closeClient(commands));
  }
}
`,
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  private List<Client> clients;

  Future<?> stop() {
    return all(clients.stream().map(this::closeClient).toList());
  }
}
`,
    ),
  ],
}
