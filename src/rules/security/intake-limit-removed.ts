import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const intakeLimitRemoved = rule({
  id: 'intake-limit-removed',
  check: '9.4',
  severity: 'P2',
  consequence: 'operations',
  stage: 'stable',
  title: 'Size limit removed',
  why: 'The process keeps an oversized upload, message or result in memory, or processes all of it. It runs out of memory or stops serving other clients, and a retry does the same again.',
  fix: 'Restore the limit, or state in the pull request which limit applies to the size now.',
  blindSpots: 'Does not see a limit in a proxy in front of the service.',
  languages: ['java', 'python', 'typescript', 'go'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['excess'],
      ({ by, protects }) =>
        `This change removes the limit \`${by}\` from ${protects} and does not add another. One oversized input or result may exhaust memory.`,
      () => [],
    ),
})
