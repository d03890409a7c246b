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

const clean = (body: string): string => `package shop;

import org.springframework.stereotype.Service;

@Service
class Watch {
  private final Semaphore turn = new Semaphore(1);

  void clean() {
    if (!turn.tryAcquire()) return;
${body}  }
}
`

/** What is signed off where its holder ends. */
export const signedOffAtEnd: Examples = {
  bad: [
    change('a listener that is signed off at the end', watch('close', `${signOff} // <- finding\n`), watch('close', '')),
    change(
      'no longer however it ends',
      clean('    try {\n      rows.removeOld();\n    } finally {\n      turn.release(); // <- finding\n    }\n'),
      clean('    rows.removeOld();\n    turn.release();\n'),
    ),
  ],
  good: [
    change(
      'nothing is put there any more',
      watch(
        'run',
        '    locks.computeIfAbsent(name(), Lock::new).lock();\n    try {\n      load();\n    } finally {\n      locks.remove(name());\n    }\n',
      ),
      watch('run', '    load();\n'),
    ),
    change(
      'still however it ends, in another shape',
      clean('    try {\n      rows.removeOld();\n    } finally {\n      turn.release();\n    }\n'),
      clean(
        '    try {\n      rows.removeOld();\n      log.info("done");\n    } catch (RuntimeException e) {\n      log.warn("later", e);\n    } finally {\n      turn.release();\n    }\n',
      ),
    ),
    change('in a method that ends nothing', watch('forget', `${signOff}\n`), watch('forget', '')),
    change('by another call', watch('close', `${signOff}\n`), watch('close', '    subscription.close();\n')),
  ],
}
