package shop;

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
