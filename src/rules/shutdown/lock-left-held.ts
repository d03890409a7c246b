import { gapAt, rule } from '#model/rule'

export const lockLeftHeld = rule({
  id: 'lock-left-held',
  check: '4.8',
  alsoServes: ['8.2'],
  severity: 'P1',
  stage: 'preview',
  title: 'Lock not released on every return path',
  why: 'Requests pile up behind the locked mutex one after another, while the process looks healthy. Only a restart clears it.',
  fix: 'Put `defer mutex.Unlock()` right after the lock, or unlock before each `return`.',
  blindSpots: 'A lock that another function releases counts as released on every path.',
  languages: ['go'],
  *judge(system) {
    for (const hazard of system.facts('concurrent-hazard'))
      if (hazard.hazard === 'lock-left-held' && hazard.inService)
        yield gapAt(hazard, {
          fix: `Put \`defer ${hazard.name.replace(/Lock$/, 'Unlock')}()\` right after the lock, or unlock before the \`return\` on line ${hazard.otherAt?.startLine ?? 0}.`,
          message: `The lock taken by \`${hazard.name}()\` is still held at the \`return\` on line ${hazard.otherAt?.startLine ?? 0}. Later callers may block forever.`,
        })
  },
})
