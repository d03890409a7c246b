import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const sanitisationRemoved = rule({
  id: 'sanitisation-removed',
  check: '9.4',
  severity: 'P1',
  stage: 'preview',
  title: 'What made input harmless is taken away',
  why: 'What somebody outside wrote now reaches a page, a path, a command or an address as it was written: a script runs in the browser of whoever looks at it, or a file outside its folder is read or overwritten.',
  fix: 'Put the escaping or the check back at the place where the value is used, or show in the change what does it now.',
  blindSpots:
    'A template or a library that escapes by itself is not known; a new function that is called in its place counts as doing the same.',
  languages: ['go', 'java', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['injection'],
      ({ by, protects }) => `\`${by}\` made ${protects} harmless, whoever wrote it, and is taken away.`,
      () => [],
    ),
})
