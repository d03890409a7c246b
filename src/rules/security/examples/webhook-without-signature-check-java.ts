import type { Examples } from '#model/rule'

const receiver = (route: string, signature: string, body: string, annotation = '', mark = ''): string => `package shop;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Events {
  private final Orders orders;
${annotation && `\n  ${annotation}`}
  @PostMapping("${route}")
  public ResponseEntity<Void> receive(@RequestBody String payload${signature}) {${mark}
    ${body}
    return ResponseEntity.ok().build();
  }
}
`
const path = 'src/main/java/shop/Events.java'
const stripe = ', @RequestHeader("Stripe-Signature") String header'

export const webhookWithoutSignatureCheckJava: Examples = {
  bad: [
    {
      title: 'the header is taken and not looked at',
      files: { [path]: receiver('/events', stripe, 'orders.paid(payload);', '', ' // <- finding') },
    },
    {
      title: 'by its route',
      files: { [path]: receiver('/webhooks/stripe', '', 'orders.paid(payload);', '', ' // <- finding') },
    },
    {
      title: "a code host's",
      files: {
        [path]: receiver(
          '/hooks',
          ', @RequestHeader("X-GitHub-Event") String event',
          'orders.pushed(event, payload);',
          '',
          ' // <- finding',
        ),
      },
    },
  ],
  good: [
    {
      title: "the provider's library checks",
      files: { [path]: receiver('/events', stripe, 'orders.paid(Webhook.constructEvent(payload, header, secret));') },
    },
    {
      title: 'what is called checks',
      files: {
        [path]: receiver('/events', stripe, 'orders.paid(payload, header);'),
        'src/main/java/shop/Orders.java': `package shop;

import org.springframework.stereotype.Service;

@Service
public class Orders {
  public void paid(String payload, String header) {
    Signatures.verifySignature(payload, header);
    store.save(payload);
  }
}
`,
      },
    },
    {
      title: 'an annotation of the house',
      files: { [path]: receiver('/webhooks/stripe', '', 'orders.paid(payload);', '@VerifiedSignature(provider = "stripe")') },
    },
    {
      title: 'no webhook',
      files: { [path]: receiver('/orders', '', 'orders.take(payload);') },
    },
  ],
}
