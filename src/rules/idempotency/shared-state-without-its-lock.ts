import { gapAt, rule } from '#model/rule'

export const sharedStateWithoutItsLock = rule({
  id: 'shared-state-without-its-lock',
  check: '6.6',
  alsoServes: ['4.8'],
  severity: 'P2',
  stage: 'preview',
  title: 'State of several threads used without what keeps them apart',
  why: 'Requests run at the same time on many threads. Here one of them uses what another may be changing: it reads a half-written value, gets the answer of somebody else, or fails in a library that never expected two callers. It shows under load only, never in a test.',
  fix: 'Take the lock first, wait for the result before it is read, or give each thread a value of its own.',
  blindSpots: 'A lock that every caller takes, in another file, is not seen.',
  languages: ['go', 'java'],
  *judge(system) {
    for (const hazard of system.facts('concurrent-hazard')) {
      if (!hazard.inService) continue
      const other = hazard.otherAt?.startLine ?? 0
      if (hazard.hazard === 'read-before-lock')
        yield gapAt(hazard, {
          message: `\`${hazard.name}\` is changed under a lock elsewhere, and is read here before the same function takes it (line ${other}).`,
        })
      if (hazard.hazard === 'result-read-early')
        yield gapAt(hazard, {
          message: `\`${hazard.name}\` is set by what was started in line ${other}, and is read here without waiting for it: it nearly always still has its first value.`,
        })
      if (hazard.hazard === 'unsafe-value-shared')
        yield gapAt(hazard, {
          message: `\`${hazard.name}\` is made for one thread at a time, and all threads share this one: two at once get each other's results or an error.`,
        })
    }
  },
})
