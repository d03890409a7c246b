package shop;

import org.springframework.stereotype.Service;

@Service
public class Accounts {
  private final AccountRepository accountRepository;

  public void take(String customer, String state, Event event) {
    Account account = accountRepository.findByCustomer(customer);
    if (account.isNewerThan(event.getTimestamp())) return;
    account.setState(state);
    accountRepository.save(account);
  }
}
