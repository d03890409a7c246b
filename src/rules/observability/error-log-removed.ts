import { rule } from '#model/rule'
import { judgeLost } from '#change/lost-safeguards'

export const errorLogRemoved = rule({
  id: 'error-log-removed',
  check: '3.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Error logging removed',
  why: 'The on-call engineer sees missing results, but has no error message, stack trace or identifier to start from.',
  fix: 'Log the error where it is caught, or where the caller handles it, with the id of the request or job.',
  blindSpots:
    'An error that is thrown or returned to the caller counts as reported. So does one that the handler passes to a call that it did not make before, unless that function is in this repository and does not log.',
  languages: ['java', 'go', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(system, change, ['silence'], ({ by, protects }) => ({
      message: `This change removes \`${by}\`, which ${/capture|sentry/i.test(by) ? 'reported' : 'logged'} failures of ${protects}. No handler, callee or caller was found that reports them now.`,
      fix: `Restore \`${by}\`, or log the error where the caller handles it, with the id of the request or job.`,
    })),
})
