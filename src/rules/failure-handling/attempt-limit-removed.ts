import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const attemptLimitRemoved = rule({
  id: 'attempt-limit-removed',
  check: '4.5',
  severity: 'P2',
  stage: 'preview',
  title: 'Limit of attempts taken away',
  why: "How often this is tried is now whatever the library's default is, and some libraries never give up: work that can not succeed is repeated for ever, fills the queue, and hides among what is merely slow.",
  fix: 'Put the limit back, or say in the change which limit holds now.',
  languages: ['python', 'java', 'go', 'typescript'],
  judge: (system, change) =>
    judgeLost(system, change, ['repetition'], ({ by, protects }) => `\`${by}\` limited how often ${protects} is tried, and is taken away.`),
})
