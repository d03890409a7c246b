import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const intakeLimitRemoved = rule({
  id: 'intake-limit-removed',
  check: '9.4',
  severity: 'P2',
  consequence: 'operations',
  stage: 'stable',
  title: 'Size limit removed',
  why: 'One oversized upload, message or result is held in memory or processed whole. The process runs out of memory or stops serving other clients, and a retry does it again.',
  fix: 'Restore the limit, or name in the pull request what bounds the size now.',
  blindSpots: 'Does not see a limit in a proxy in front of the service.',
  languages: ['java', 'python', 'typescript', 'go'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['excess'],
      ({ by, protects }) =>
        `This change removes the limit \`${by}\` from ${protects} and adds no other. One oversized input or result may exhaust memory.`,
      () => [],
    ),
})
