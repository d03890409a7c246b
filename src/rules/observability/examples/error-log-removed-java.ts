import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'src/main/java/shop/Work.java': before },
  files: { 'src/main/java/shop/Work.java': after },
})

export const errorLogRemovedJava: Examples = {
  bad: [
    change(
      'in a handler',
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  void save(Order order) {
    try {
      store.save(order);
    } catch (StoreException e) {
      log.error("not saved", e); // <- finding
      failed.increment();
    }
  }
}
`,
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  void save(Order order) {
    try {
      store.save(order);
    } catch (StoreException e) {
      failed.increment();
    }
  }
}
`,
    ),
    change(
      'a warning',
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  boolean send(Mail mail) {
    try {
      sender.send(mail);
      return true;
    } catch (MailException e) {
      logger.warn("not sent", e); // <- finding
      return false;
    }
  }
}
`,
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  boolean send(Mail mail) {
    try {
      sender.send(mail);
      return true;
    } catch (MailException e) {
      return false;
    }
  }
}
`,
    ),
  ],
  good: [
    change(
      'thrown instead',
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  void save(Order order) {
    try {
      store.save(order);
    } catch (StoreException e) {
      log.error("not saved", e);
    }
  }
}
`,
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  void save(Order order) {
    try {
      store.save(order);
    } catch (StoreException e) {
      throw new SaveFailed(order, e);
    }
  }
}
`,
    ),
    change(
      'told in other words',
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  void save(Order order) {
    try {
      store.save(order);
    } catch (StoreException e) {
      log.error("not saved", e);
    }
  }
}
`,
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  void save(Order order) {
    try {
      store.save(order);
    } catch (StoreException e) {
      log.error("order {} is not saved", order.id(), e);
    }
  }
}
`,
    ),
    change(
      'the work goes away with it',
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  void save(Order order) {
    try {
      store.save(order);
    } catch (StoreException e) {
      log.error("not saved", e);
    }
  }
}
`,
      `package shop;

import org.springframework.stereotype.Service;

@Service
class Work {
  void save(Order order) {
    skipped.increment();
  }
}
`,
    ),
  ],
}
