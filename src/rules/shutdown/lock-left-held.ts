import { gapAt, rule } from '#model/rule'

export const lockLeftHeld = rule({
  id: 'lock-left-held',
  check: '4.8',
  alsoServes: ['8.2'],
  severity: 'P1',
  stage: 'preview',
  title: 'Lock that one way out keeps',
  why: 'The first time that this way is taken the lock stays locked for ever. Everybody who needs it waits from then on, one request after the other, while the process looks healthy; only a restart lets them go.',
  fix: 'Put `defer mutex.Unlock()` right behind the lock, or give it back before each `return`.',
  blindSpots: 'A lock that is given back by another function is taken to be so on every way.',
  languages: ['go'],
  *judge(system) {
    for (const hazard of system.facts('concurrent-hazard'))
      if (hazard.hazard === 'lock-left-held' && hazard.inService)
        yield gapAt(hazard, {
          message: `\`${hazard.name}()\` takes a lock that the \`return\` in line ${hazard.otherAt?.startLine ?? 0} does not give back: who comes next waits for ever.`,
        })
  },
})
