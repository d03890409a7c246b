import { gapAt, rule } from '#model/rule'

export const concurrentAccessEndsProcess = rule({
  id: 'concurrent-access-ends-process',
  check: '8.2',
  alsoServes: ['4.4'],
  severity: 'P1',
  stage: 'preview',
  title: 'Concurrent access crashes the process',
  why: 'Every request and job in the process is lost. `recover` cannot catch a concurrent map write. The crash depends on timing, so tests pass and production fails under load.',
  fix: 'Guard the map with a mutex or use `sync.Map`. Close a channel only after all its senders have finished, or signal the end through a context instead.',
  blindSpots: 'Does not see a lock that the caller takes. Checks a map only where requests or jobs reach the write.',
  languages: ['go'],
  *judge(system) {
    for (const hazard of system.facts('concurrent-hazard')) {
      if (!hazard.inService) continue
      if (hazard.hazard === 'send-after-close')
        yield gapAt(hazard, {
          message: `\`${hazard.name}\` is closed here while its sender (line ${hazard.otherAt?.startLine ?? 0}) may still run. A send on a closed channel panics and crashes the process.`,
        })
      if (hazard.hazard === 'unguarded-map' && (hazard.reach.has('request') || hazard.reach.has('job')))
        yield gapAt(hazard, {
          message: `The shared map \`${hazard.name}\` is written without a lock in code that ${hazard.reach.has('request') ? 'requests' : 'jobs'} run concurrently. A concurrent map write crashes the process.`,
        })
    }
  },
})
