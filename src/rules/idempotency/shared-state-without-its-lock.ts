import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'

export const sharedStateWithoutItsLock = rule({
  id: 'shared-state-without-its-lock',
  check: '6.6',
  alsoServes: ['4.8'],
  severity: 'P2',
  stage: 'preview',
  title: 'Unsynchronized access to shared state',
  why: 'Requests run at the same time, and another one may be changing the value that this code uses. It takes two overlapping calls, so tests rarely show it.',
  fix: 'Guard every access to the value with the same lock, or give each thread a separate instance.',
  blindSpots: 'A lock that every caller takes, in another file, is not detected.',
  languages: ['go', 'java'],
  *judge(system) {
    for (const hazard of system.facts('concurrent-hazard')) {
      if (!hazard.inService) continue
      const other = hazard.otherAt?.startLine ?? 0
      if (hazard.hazard === 'read-before-lock')
        yield gapAt(hazard, {
          stage: 'preview',
          message: `\`${hazard.name}\` is changed under a lock elsewhere, but this function reads it before it takes the lock on line ${other}. The value may be stale; if it is a map, concurrent access can crash the process.`,
          risk: 'Two requests at the same time act on the same outdated value, and both go ahead. It takes two overlapping calls, so tests rarely show it.',
          fix: `Move the lock from line ${other} above this read of \`${hazard.name}\`, and release it on every return path.`,
        })
      if (hazard.hazard === 'result-read-early')
        yield gapAt(hazard, {
          stage: 'preview',
          message: `\`${hazard.name}\` is set by the ${inLanguage(hazard.at.path, { go: 'goroutine' }) ?? 'task'} started on line ${other}, but this line reads \`${hazard.name}\` without waiting for it. At that point \`${hazard.name}\` almost always still has its initial value.`,
          risk: `A failure or result of the task is missed: the code continues with the initial value of \`${hazard.name}\` as if it were the result.`,
          fix: `Wait for the task to finish before reading \`${hazard.name}\`.`,
        })
      if (hazard.hazard === 'unsafe-value-shared')
        yield gapAt(hazard, {
          title: 'Shared object is not safe for concurrent use',
          message: `\`${hazard.name}\`${hazard.type === undefined ? '' : ` is a \`${hazard.type}\`, which`} is not safe for concurrent use, and all ${inLanguage(hazard.at.path, { go: 'goroutines' }) ?? 'threads'} share this instance. Concurrent calls can get wrong results or fail.`,
          risk: `${inLanguage(hazard.at.path, { go: 'Values may repeat, or a call may panic.' }) ?? 'A request can get a result that mixes in the data of another one, without an error.'} It takes two overlapping calls, so tests rarely show it.`,
          fix: inLanguage(hazard.at.path, {
            go: `Guard each use of \`${hazard.name}\` with a mutex, or create a generator in each call.`,
            java: /DateFormat$/.test(hazard.type ?? '')
              ? `Use a \`DateTimeFormatter\`, which is thread-safe, or create a new \`${hazard.type ?? ''}\` in each call.`
              : `Create a new object in each call in place of the shared \`${hazard.name}\`, or use it only under a lock.`,
          }),
        })
    }
  },
})
