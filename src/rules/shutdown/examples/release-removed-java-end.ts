import type { Example, Examples } from '#model/rule'

const path = 'src/main/java/shop/Watch.java'

const watch = (method: string, body: string): string => `package shop;

import org.springframework.stereotype.Service;

@Service
class Watch {
  private final Changes changes;

  Watch(Changes changes) {
    this.changes = changes;
    changes.addListener(this);
  }

  public void ${method}() {
    log.info("ends");
${body}  }
}
`

const signOff = '    changes.removeListener(this);'

const change = (title: string, before: string, after: string): Example => ({ title, base: { [path]: before }, files: { [path]: after } })

/** What is signed off where its holder ends. */
export const signedOffAtEnd: Examples = {
  bad: [change('a listener that is signed off at the end', watch('close', `${signOff} // <- finding\n`), watch('close', ''))],
  good: [
    change('in a method that ends nothing', watch('forget', `${signOff}\n`), watch('forget', '')),
    change('by another call', watch('close', `${signOff}\n`), watch('close', '    subscription.close();\n')),
  ],
}
