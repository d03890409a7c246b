import type { Examples } from '#model/rule'

const request = (key: string) => ({
  'src/main/java/shop/Payments.java': `package shop;

import org.springframework.stereotype.Service;

@Service
class Payments {
  Answer pay(Order order) {
    return client.post("/payments")
        .header("Accept", "application/json")
${key === '' ? '' : `        ${key}\n`}        .body(order)
        .send();
  }
}
`,
})

const headers = (more: string) => ({
  'src/main/java/shop/Headers.java': `package shop;

import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class Headers {
  Map<String, String> of(Order order) {
    return Map.of("X-Api-Key", settings.key()${more});
  }
}
`,
})

const sent = '.header("Idempotency-Key", order.id())'

export const duplicateCheckRemovedJava: Examples = {
  bad: [
    { title: 'the key of a request', base: request(`${sent} // <- finding`), files: request('') },
    {
      title: 'among headers',
      base: {
        'src/main/java/shop/Headers.java': headers(', "Idempotency-Key", order.id()')['src/main/java/shop/Headers.java'].replace(
          '.id());',
          '.id()); // <- finding',
        ),
      },
      files: headers(''),
    },
    { title: 'of a client of its own', base: request('.idempotencyKey(order.id()) // <- finding'), files: request('') },
  ],
  good: [
    { title: 'made of something else', base: request(sent), files: request('.header("Idempotency-Key", keys.of(order))') },
    { title: 'by another call', base: request(sent), files: request('.headers(keys.of(order))') },
    { title: 'another header', base: request('.header("X-Trace", trace())'), files: request('') },
  ],
}
