import { gapAt, rule } from '#model/rule'

export const claimInTwoSteps = rule({
  id: 'claim-in-two-steps',
  check: '6.6',
  alsoServes: ['6.3', '7.4'],
  severity: 'P2',
  stage: 'preview',
  title: 'Key that is looked for, then set',
  why: 'Of two that come at the same time both find the key free, and both go on: the mail goes out twice, the job runs twice. It never happens in a test, and it happens under load and with every second instance.',
  fix: 'Set it in one step that only one can win (`SET key value NX EX …`), before the work, and go on only if it was set.',
  blindSpots: 'Only where question and claim stand in one function and name the key in the same words.',
  languages: ['python', 'java', 'typescript'],
  *judge(system) {
    for (const claim of system.facts('two-step-claim')) {
      if (!claim.inService) continue
      yield gapAt(claim, {
        message: `\`${claim.callee}\` asks whether \`${claim.key}\` is taken, and a later call takes it: two that come at once both find it free.`,
      })
    }
  },
})
