import type { Examples } from '#model/rule'

const receiver = (body: string, mark = ''): string => `package shop;

import com.stripe.model.Event;
import com.stripe.net.Webhook;
import jakarta.persistence.EntityManager;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Events {
  private final CreditRepository creditRepository;
  private final CreditMapper creditMapper;
  private final EntityManager entityManager;

  @PostMapping("/webhooks/stripe")
  public void receive(@RequestBody String payload, @RequestHeader("Stripe-Signature") String header) throws Exception {${mark}
    Event event = Webhook.constructEvent(payload, header, secret);
${body}
  }
}
`
const files = (text: string, more: Readonly<Record<string, string>> = {}): { readonly files: Readonly<Record<string, string>> } => ({
  files: { 'src/main/java/shop/Events.java': text, ...more },
})
const found = ' // <- finding'
const saves = '    creditRepository.save(new Credit(customerOf(event), amountOf(event)));'

export const webhookWithoutDeduplicationJava: Examples = {
  bad: [
    { title: 'through a repository', ...files(receiver(saves, found)) },
    {
      title: 'through a mapper',
      ...files(
        receiver('    Credit credit = new Credit();\n    credit.setAmount(amountOf(event));\n    creditMapper.insert(credit);', found),
      ),
    },
    {
      title: 'through an entity manager',
      ...files(receiver('    entityManager.persist(new Credit(customerOf(event), amountOf(event)));', found)),
    },
  ],
  good: [
    {
      title: 'the id of the event is asked for',
      ...files(receiver(`    if (processedEvents.existsByEventId(event.getId())) return;\n${saves}`)),
    },
    {
      title: 'the violation of a unique key says that it is there',
      ...files(receiver(`    try {\n${saves}\n    } catch (DataIntegrityViolationException e) {\n      log.info("again", e);\n    }`)),
    },
    {
      title: 'under the key that the provider gave',
      ...files(receiver('    creditRepository.save(new Credit(event.getId(), amountOf(event)));')),
    },
    {
      title: 'the entity says what is there only once',
      ...files(receiver(saves), {
        'src/main/java/shop/Credit.java':
          'package shop;\n\n@Entity\npublic class Credit {\n  @Id @GeneratedValue private Long id;\n  @Column(unique = true) private String reference;\n}\n',
      }),
    },
    { title: 'nothing is added', ...files(receiver('    accounts.refresh(customerOf(event));')) },
  ],
}
