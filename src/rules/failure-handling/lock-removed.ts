import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const lockRemoved = rule({
  id: 'lock-removed',
  check: '4.8',
  alsoServes: ['7.4', '6.4'],
  severity: 'P1',
  stage: 'stable',
  title: 'Lock taken away',
  why: 'Two requests, or two instances, can now do this at the same time, on what both have read before either wrote. It works in every test and goes wrong under load: the last of anything is sold twice, a limit is passed, a job runs on two machines.',
  fix: 'Put the lock back, or let the database refuse the second one (a unique key, a conditional update) and show it in the change.',
  blindSpots: 'A lock that moves into a function which is called for the first time here counts as kept.',
  languages: ['java', 'go', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['overlap'],
      ({ by, protects }) => `\`${by}\` kept others out of ${protects}, and is taken away; nothing in this change keeps them out instead.`,
    ),
})
