import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const errorLogRemoved = rule({
  id: 'error-log-removed',
  check: '3.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Failures are no longer written down',
  why: 'When this fails, nothing says so with what it was working on. Whoever is on call sees that something is missing and has no line to begin with.',
  fix: 'Keep a line for the failure with what identifies the work, where it is caught or where it ends up.',
  blindSpots: 'A failure that goes up and is written down by a caller of another file is not followed.',
  languages: ['java', 'go', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(system, change, ['silence'], ({ by, protects }) => `\`${by}\` told of the failures of ${protects}, and is taken away.`),
})
