import { gapAt, rule } from '#model/rule'

export const sharedStateWithoutItsLock = rule({
  id: 'shared-state-without-its-lock',
  check: '6.6',
  alsoServes: ['4.8'],
  severity: 'P2',
  stage: 'preview',
  title: 'Unsynchronized access to shared state',
  why: 'Requests run concurrently on many threads. This code uses state that another thread may be changing: it reads a half-written value, returns the data of another request, or fails in a library that is not thread-safe. It shows only under load.',
  fix: 'Take the lock first, wait for the result before reading it, or give each thread a separate instance.',
  blindSpots: 'A lock that every caller takes, in another file, is not detected.',
  languages: ['go', 'java'],
  *judge(system) {
    for (const hazard of system.facts('concurrent-hazard')) {
      if (!hazard.inService) continue
      const other = hazard.otherAt?.startLine ?? 0
      if (hazard.hazard === 'read-before-lock')
        yield gapAt(hazard, {
          message: `\`${hazard.name}\` is changed under a lock elsewhere, but is read here before this function takes the lock (line ${other}). The value may be stale or half-written.`,
          fix: `Take the lock before reading \`${hazard.name}\`.`,
        })
      if (hazard.hazard === 'result-read-early')
        yield gapAt(hazard, {
          message: `\`${hazard.name}\` is set by the task started in line ${other}, but is read here without waiting for it. At that point \`${hazard.name}\` almost always still has its initial value.`,
          fix: `Wait for the task to finish before reading \`${hazard.name}\`.`,
        })
      if (hazard.hazard === 'unsafe-value-shared')
        yield gapAt(hazard, {
          message: `\`${hazard.name}\` is not thread-safe, and all threads share this instance. Concurrent calls get each other's results or fail.`,
          fix: 'Give each thread a separate instance, or use a thread-safe class.',
        })
    }
  },
})
