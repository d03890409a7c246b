package shop;

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
