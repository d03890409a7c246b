import { gapAt, rule } from '#model/rule'

export const claimInTwoSteps = rule({
  id: 'claim-in-two-steps',
  check: '6.6',
  alsoServes: ['6.3', '7.4'],
  severity: 'P2',
  stage: 'preview',
  title: 'Non-atomic claim of a key',
  why: 'An email is sent twice, or a job runs twice, and nothing logs an error. Tests pass, because it happens only under load or with a second instance.',
  fix: 'Claim the key in one atomic step before the work (in Redis, `SET key value NX EX …`), and continue only if the key was set.',
  blindSpots: 'Detected only when the check and the claim are in one function and name the key with the same expression.',
  languages: ['python', 'java', 'typescript'],
  *judge(system) {
    for (const claim of system.facts('two-step-claim')) {
      if (!claim.inService) continue
      yield gapAt(claim, {
        message: `\`${claim.callee}\` checks whether \`${claim.key}\` is free, and a separate call claims it. Two concurrent runs both find it free, and both continue.`,
      })
    }
  },
})
