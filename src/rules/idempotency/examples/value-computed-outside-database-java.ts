import type { Examples } from '#model/rule'

const entity = (more = '', head = ''): string => `package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

@Entity
public class Account${head} {
  @Id private Long id;
  private long balance;
${more}}
`
const service = (body: string, annotation = '@Transactional'): string => `package shop;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class Accounts {
  private final AccountRepository accountRepository;

  ${annotation}
  public void pay(Long id, long amount) {
${body}
  }
}
`
const files = (body: string, model = entity(), annotation?: string): { readonly files: Readonly<Record<string, string>> } => ({
  files: { 'src/main/java/shop/Account.java': model, 'src/main/java/shop/Accounts.java': service(body, annotation) },
})
const pays = (mark = ''): string => `    Account account = accountRepository.findById(id).orElseThrow();
    account.setBalance(account.getBalance() - amount);
    accountRepository.save(account);${mark}`

export const valueComputedOutsideDatabaseJava: Examples = {
  bad: [
    { title: 'a balance', ...files(pays(' // <- finding')) },
    {
      title: 'a balance of decimals',
      ...files(`    Account account = accountRepository.findById(id).orElseThrow(() -> new NotFound(id));
    if (account.getBalance().compareTo(amount) < 0) {
      throw new TooLittle();
    }
    account.setBalance(account.getBalance().subtract(amount));
    accountRepository.save(account); // <- finding`),
    },
    {
      title: 'by another key',
      ...files(pays(' // <- finding').replace('findById(id).orElseThrow()', 'findByOwner(id)')),
    },
  ],
  good: [
    { title: 'the row has a version', ...files(pays(), entity('  @Version private int version;\n')) },
    { title: 'the row is locked', ...files(pays().replace('findById(id).orElseThrow()', 'findByIdForUpdate(id)')) },
    { title: 'what it inherits is not known', ...files(pays(), entity('', ' extends Versioned')) },
    { title: 'the database computes it', ...files('    accountRepository.subtract(id, amount);') },
    { title: 'a value from outside', ...files(pays().replace('account.getBalance() - amount', 'amount')) },
  ],
}
