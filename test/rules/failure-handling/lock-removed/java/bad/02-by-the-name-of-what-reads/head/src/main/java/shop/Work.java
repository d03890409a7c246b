package shop;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class Work {
  private AccountRepository accountRepository;

  @Transactional
  void withdraw(Long id, long amount) {
    Account account = accountRepository.findById(id);
    account.take(amount);
  }
}
