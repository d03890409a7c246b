import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const attemptLimitRemoved = rule({
  id: 'attempt-limit-removed',
  check: '4.5',
  severity: 'P2',
  stage: 'preview',
  title: 'Attempt limit removed',
  why: "The number of attempts now depends on the library's default, and some libraries never give up. Work that cannot succeed is retried forever, fills the queue, and hides among work that is only slow.",
  fix: 'Restore the limit, or show in the change which limit applies now.',
  languages: ['python', 'java', 'go', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['repetition'],
      ({ by, protects }) => `This removes \`${by}\`, the attempt limit of ${protects}. Work that keeps failing may now be retried forever.`,
    ),
})
