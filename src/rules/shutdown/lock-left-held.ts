import { gapAt, rule } from '#model/rule'

const unlockOf = (lock: string): string => lock.replace(/Lock$/, 'Unlock')

export const lockLeftHeld = rule({
  id: 'lock-left-held',
  check: '4.8',
  alsoServes: ['8.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'Lock not released on every return path',
  why: 'Requests pile up behind the locked mutex one after another, while the process looks healthy. Only a restart clears it.',
  fix: 'Put `defer mutex.Unlock()` right after the lock and remove the other unlocks, or unlock before each `return`.',
  blindSpots: 'A lock that another function releases counts as released on every path.',
  languages: ['go'],
  *judge(system) {
    for (const hazard of system.facts('concurrent-hazard'))
      if (hazard.hazard === 'lock-left-held' && hazard.inService)
        yield gapAt(hazard, {
          fix: `Put \`defer ${unlockOf(hazard.name)}()\` right after \`${hazard.name}()\`, and remove every other \`${unlockOf(hazard.name)}()\` from this function. Or unlock before the \`return\` on line ${hazard.otherAt?.startLine ?? 0}.`,
          message: `The lock taken by \`${hazard.name}()\` is still held at the \`return\` on line ${hazard.otherAt?.startLine ?? 0}. Later callers may block forever.`,
        })
  },
})
