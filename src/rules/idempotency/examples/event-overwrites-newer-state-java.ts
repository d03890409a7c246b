import type { Examples } from '#model/rule'

const receiver = (body: string, more = ''): string => `package shop;

import com.stripe.model.Event;
import com.stripe.net.Webhook;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Events {
  private final AccountRepository accountRepository;
  private final Accounts accounts;

  @PostMapping("/webhooks/stripe")
  public void receive(@RequestBody String payload, @RequestHeader("Stripe-Signature") String header) throws Exception {${more}
    Event event = Webhook.constructEvent(payload, header, secret);
${body}
  }
}
`
const path = 'src/main/java/shop/Events.java'
const changes = `    Account account = accountRepository.findByCustomer(customerOf(event)).orElseThrow();
    account.setState(stateOf(event));
    accountRepository.save(account);`
const service = (guard: string): string => `package shop;

import org.springframework.stereotype.Service;

@Service
public class Accounts {
  private final AccountRepository accountRepository;

  public void take(String customer, String state, Event event) {
    Account account = accountRepository.findByCustomer(customer);
${guard}    account.setState(state);
    accountRepository.save(account);
  }
}
`

export const eventOverwritesNewerStateJava: Examples = {
  bad: [
    { title: 'in the handler', files: { [path]: receiver(changes, ' // <- finding') } },
    {
      title: 'in the service that it calls',
      files: {
        [path]: receiver('    accounts.take(customerOf(event), stateOf(event), event);', ' // <- finding'),
        'src/main/java/shop/Accounts.java': service(''),
      },
    },
    {
      title: 'by a mapper',
      files: {
        [path]: receiver('    accountMapper.updateState(customerOf(event), stateOf(event));', ' // <- finding').replace(
          'private final AccountRepository accountRepository;',
          'private final AccountMapper accountMapper;',
        ),
      },
    },
  ],
  good: [
    {
      title: 'an older event is left',
      files: { [path]: receiver(`    if (event.getCreated() < lastSeen(event)) return;\n${changes}`) },
    },
    {
      title: 'the service looks at its age',
      files: {
        [path]: receiver('    accounts.take(customerOf(event), stateOf(event), event);'),
        'src/main/java/shop/Accounts.java': service('    if (account.isNewerThan(event.getTimestamp())) return;\n'),
      },
    },
    { title: 'it only keeps the event', files: { [path]: receiver('    inbox.put(event);') } },
    { title: 'no webhook', files: { 'src/main/java/shop/Accounts.java': service('') } },
  ],
}
