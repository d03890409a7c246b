package shop;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class Accounts {
  private final AccountRepository accountRepository;

  @Transactional
  public void pay(Long id, long amount) {
    Account account = accountRepository.findById(id).orElseThrow(() -> new NotFound(id));
    if (account.getBalance().compareTo(amount) < 0) {
      throw new TooLittle();
    }
    account.setBalance(account.getBalance().subtract(amount));
    accountRepository.save(account); // <- finding
  }
}
