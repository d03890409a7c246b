import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'src/main/java/shop/Work.java': before },
  files: { 'src/main/java/shop/Work.java': after },
})

const inStore = (member: string, mark = ''): string => `package shop;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class Work {
  private AccountRepository accountRepository;

  @Transactional
  void withdraw(Long id, long amount) {
    Account account = accountRepository.${member}(id);${mark}
    account.take(amount);
  }
}
`

const statement = (lock: string, mark = ''): string => `package shop;

import org.springframework.stereotype.Component;

@Component
class Work {
  String nextJobs(int most) {
    return "SELECT id FROM jobs WHERE state = 'new' ORDER BY id LIMIT " + most + "${lock}";${mark}
  }
}
`

export const lockRemovedJava: Examples = {
  bad: [
    change('of a statement that a method gives back', statement(' FOR UPDATE SKIP LOCKED', ' // <- finding'), statement('')),
    change('by the name of what reads', inStore('findByIdForUpdate', ' // <- finding'), inStore('findById')),
    change(
      'a row that is locked before it is changed',
      `package shop;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Service;

@Service
class Work {
  private EntityManager entities;

  void withdraw(Long id, long amount) {
    Account account = entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE); // <- finding
    account.take(amount);
  }
}
`,
      `package shop;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Service;

@Service
class Work {
  private EntityManager entities;

  void withdraw(Long id, long amount) {
    Account account = entities.find(Account.class, id);
    account.take(amount);
  }
}
`,
    ),
    change(
      'in the statement',
      `package shop;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

@Service
class Work {
  private JdbcTemplate jdbc;

  void withdraw(Long id, long amount) {
    long balance = jdbc.queryForObject("SELECT balance FROM accounts WHERE id = ? FOR UPDATE", Long.class, id); // <- finding
    jdbc.update("UPDATE accounts SET balance = ? WHERE id = ?", balance - amount, id);
  }
}
`,
      `package shop;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

@Service
class Work {
  private JdbcTemplate jdbc;

  void withdraw(Long id, long amount) {
    long balance = jdbc.queryForObject("SELECT balance FROM accounts WHERE id = ?", Long.class, id);
    jdbc.update("UPDATE accounts SET balance = ? WHERE id = ?", balance - amount, id);
  }
}
`,
    ),
  ],
  good: [
    change('under another name that says so', inStore('findByIdForUpdate'), inStore('findByIdWithLock')),
    change(
      'by another mode',
      `package shop;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Service;

@Service
class Work {
  private EntityManager entities;

  void withdraw(Long id, long amount) {
    Account account = entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
    account.take(amount);
  }
}
`,
      `package shop;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Service;

@Service
class Work {
  private EntityManager entities;

  void withdraw(Long id, long amount) {
    Account account = entities.find(Account.class, id, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    account.take(amount);
  }
}
`,
    ),
    change(
      'in a repository of its own',
      `package shop;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Service;

@Service
class Work {
  private EntityManager entities;
  private Accounts accounts;

  void withdraw(Long id, long amount) {
    Account account = entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
    account.take(amount);
  }
}
`,
      `package shop;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Service;

@Service
class Work {
  private EntityManager entities;
  private Accounts accounts;

  void withdraw(Long id, long amount) {
    Account account = accounts.findAndLock(id);
    account.take(amount);
  }
}
`,
    ),
    change(
      'the work goes away with it',
      `package shop;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Service;

@Service
class Work {
  private EntityManager entities;

  void withdraw(Long id, long amount) {
    Account account = entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
    account.take(amount);
  }
}
`,
      `package shop;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Service;

@Service
class Work {
  private EntityManager entities;

  void nothing() {}
}
`,
    ),
  ],
}
