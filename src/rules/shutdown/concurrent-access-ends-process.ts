import { gapAt, rule } from '#model/rule'

export const concurrentAccessEndsProcess = rule({
  id: 'concurrent-access-ends-process',
  check: '8.2',
  alsoServes: ['4.4'],
  severity: 'P1',
  stage: 'preview',
  title: 'Concurrent access crashes the process',
  why: 'Every request and job in the process is lost. The crash depends on timing, so tests rarely show it.',
  fix: 'Guard the shared value with a mutex, and close a channel only after its senders have finished.',
  blindSpots: 'Does not see a lock that the caller takes. Checks a map only where requests or jobs reach the write.',
  languages: ['go'],
  *judge(system) {
    for (const hazard of system.facts('concurrent-hazard')) {
      if (!hazard.inService) continue
      if (hazard.hazard === 'send-after-close')
        yield gapAt(hazard, {
          title: 'Channel closed while its sender may still run',
          fix: `Close \`${hazard.name}\` only after the sender has finished (\`wg.Wait()\`), or do not close it and signal the end through a context.`,
          message: `\`${hazard.name}\` is closed here while its sender (line ${hazard.otherAt?.startLine ?? 0}) may still run. A send on a closed channel panics and crashes the process.`,
        })
      if (hazard.hazard === 'unguarded-map' && (hazard.reach.has('request') || hazard.reach.has('job')))
        yield gapAt(hazard, {
          title: 'Shared map written without a lock',
          risk: 'The crash ends every request and job in the process, and `recover` cannot catch it. It depends on timing, so tests rarely show it.',
          fix: `Guard every read and write of \`${hazard.name}\` with a \`sync.RWMutex\`, or use \`sync.Map\`.`,
          message: `The shared map \`${hazard.name}\` is written without a lock in code that several ${hazard.reach.has('request') ? 'requests' : 'jobs'} can run at the same time. Go crashes the process when it detects concurrent map writes.`,
        })
    }
  },
})
