import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'
import { instancesOf } from '#system/deployment/instances'

const atomic = {
  typescript: "`await redis.set(key, '1', 'NX', 'EX', seconds)`",
  python: '`redis.set(key, 1, nx=True, ex=seconds)`',
  go: '`rdb.SetNX(ctx, key, 1, ttl)`',
  java: '`redis.opsForValue().setIfAbsent(key, "1", ttl)`',
}

export const decisionKeptInMemory = rule({
  id: 'decision-kept-in-memory',
  check: '7.4',
  alsoServes: ['7.1', '7.2', '6.6'],
  severity: 'P2',
  stage: 'stable',
  title: 'Duplicates remembered only in process memory',
  why: 'Each instance has its own memory, and a restart empties it. What should happen once happens once for each instance, and again after every deploy. No error shows it.',
  fix: 'Keep the keys in a store that all instances share: a row under a unique constraint, or a key in Redis that is set only if it does not exist.',
  blindSpots: 'Checks only functions that answer yes or no. Says nothing if the deployments of the repository run one instance.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system) {
    if (instancesOf(system) === 'one') return
    for (const decision of system.facts('memory-decision')) {
      const { holder, isTimed, inService, file, reach, at } = decision
      if (!inService || file.role !== 'production' || (reach.size > 0 && !reach.has('request') && !reach.has('job'))) continue
      const store = inLanguage(at.path, atomic)
      yield gapAt(decision, {
        ...(isTimed && { title: 'Throttle kept only in process memory' }),
        message: `\`${holder}\` remembers only in this process what ${isTimed ? 'was done lately' : 'was seen before'}. Another instance does not know it, and a restart forgets it, so the same work is done again.`,
        fix:
          store &&
          `Let all instances share it: a row under a unique constraint, or a key in Redis that is set only if it does not exist: ${store}.`,
      })
    }
  },
})
