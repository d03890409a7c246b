import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const attemptLimitRemoved = rule({
  id: 'attempt-limit-removed',
  check: '4.5',
  severity: 'P2',
  stage: 'preview',
  title: 'Attempt limit removed',
  why: 'Work that can never succeed may keep a worker busy and keep calling the system that rejects it, without ever showing up as failed. The backlog grows behind it.',
  fix: 'Restore the limit, or set one elsewhere (on the queue, in the retry options) and name it in the pull request.',
  languages: ['python', 'java', 'go', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['repetition'],
      ({ by, protects }) =>
        `This change removes \`${by}\`, the attempt limit of ${protects}. Work that keeps failing may now be retried forever.`,
    ),
})
