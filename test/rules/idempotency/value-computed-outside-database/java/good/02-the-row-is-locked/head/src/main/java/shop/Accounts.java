package shop;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class Accounts {
  private final AccountRepository accountRepository;

  @Transactional
  public void pay(Long id, long amount) {
    Account account = accountRepository.findByIdForUpdate(id);
    account.setBalance(account.getBalance() - amount);
    accountRepository.save(account);
  }
}
