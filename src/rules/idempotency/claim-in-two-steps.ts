import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'

/** What a method is called on: `self.redis` of `self.redis.get`. */
const holderOf = (callee: string): string => /^(.+)\.\w+$/.exec(callee)?.[1] ?? 'redis'

export const claimInTwoSteps = rule({
  id: 'claim-in-two-steps',
  check: '6.6',
  alsoServes: ['6.3', '7.4'],
  severity: 'P2',
  stage: 'preview',
  title: 'Key checked and claimed in two steps',
  why: 'The work that the key protects is done twice, and nothing logs an error. It takes two overlapping runs, so tests rarely show it.',
  fix: 'Claim the key in one atomic step before the work (in Redis, `SET key value NX EX 60`), and continue only if the key was set. If the work fails, delete the key.',
  blindSpots: 'Detected only when the check and the claim are in one function and name the key with the same expression.',
  languages: ['python', 'java', 'typescript'],
  *judge(system) {
    for (const claim of system.facts('two-step-claim')) {
      if (!claim.inService) continue
      const claimed = inLanguage(claim.at.path, {
        typescript: `await ${holderOf(claim.callee)}.set(${claim.key}, '1', 'EX', 60, 'NX')`,
        python: /^cache\./.test(claim.callee)
          ? `cache.add(${claim.key}, …)`
          : `${holderOf(claim.callee)}.set(${claim.key}, 1, nx=True, ex=60)`,
        java: `${/^.*opsForValue\(\)/.exec(claim.callee)?.[0] ?? 'redis.opsForValue()'}.setIfAbsent(${claim.key}, "1", Duration.ofMinutes(1))`,
      })
      yield gapAt(claim, {
        fix:
          claimed &&
          `Claim the key in one atomic step before the work, such as \`${claimed}\`, and continue only if that call set it. If the work fails, delete the key.`,
        message: `\`${claim.callee}\` checks whether \`${claim.key}\` is free, and a separate call claims it. Two concurrent runs can both find it free, and both continue.`,
      })
    }
  },
})
