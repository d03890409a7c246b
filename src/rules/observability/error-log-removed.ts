import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const errorLogRemoved = rule({
  id: 'error-log-removed',
  check: '3.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Error logging removed',
  why: 'This failure no longer leaves a log entry. The on-call engineer sees missing results, but has no error message, stack trace or identifier to start from.',
  fix: 'Log the failure where it is caught or finally handled, with the error and an identifier of the work (in pino, `logger.error({ err, jobId }, "job failed")`).',
  blindSpots: 'Does not follow errors that propagate to a caller in another file and are logged there.',
  languages: ['java', 'go', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['silence'],
      ({ by, protects }) =>
        `This change removes \`${by}\`, which logged failures of ${protects}. These failures may now leave no trace in the logs.`,
    ),
})
