import { gapAt, rule } from '#model/rule'

export const concurrentAccessEndsProcess = rule({
  id: 'concurrent-access-ends-process',
  check: '8.2',
  alsoServes: ['4.4'],
  severity: 'P1',
  stage: 'preview',
  title: 'Two at once end the process',
  why: 'The runtime ends the whole process for it, and no handler can catch that: every request and job in it is cut off. It needs two at the same moment, so that tests pass and the first busy day does not.',
  fix: 'Guard the map with a mutex (or use `sync.Map`); let the senders finish before their channel is closed, or close nothing and let the context tell them.',
  blindSpots: 'A lock that the caller takes is not seen; a map is judged where requests or jobs reach the write.',
  languages: ['go'],
  *judge(system) {
    for (const hazard of system.facts('concurrent-hazard')) {
      if (!hazard.inService) continue
      if (hazard.hazard === 'send-after-close')
        yield gapAt(hazard, {
          message: `\`${hazard.name}\` is closed here while what sends on it (line ${hazard.otherAt?.startLine ?? 0}) may still run: a send on a closed channel ends the process.`,
        })
      if (hazard.hazard === 'unguarded-map' && (hazard.reach.has('request') || hazard.reach.has('job')))
        yield gapAt(hazard, {
          message: `\`${hazard.name}\` is one map for the whole program, and is written here without a lock, in code that several ${hazard.reach.has('request') ? 'requests' : 'jobs'} run at once.`,
        })
    }
  },
})
