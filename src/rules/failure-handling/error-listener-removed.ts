import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const errorListenerRemoved = rule({
  id: 'error-listener-removed',
  check: '4.8',
  alsoServes: ['4.6'],
  severity: 'P1',
  stage: 'preview',
  title: 'Error handler removed',
  why: 'In Node.js, an unhandled `error` event or promise rejection crashes the process; in Go, an unrecovered panic does. One dropped connection or one unexpected value then takes down every request that the process is serving.',
  fix: 'Restore the handler, or name in the pull request the code that handles these errors now.',
  blindSpots:
    'A handler that moves to a file this change does not touch, or into a function called for the first time here, counts as kept.',
  languages: ['go', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['crash'],
      ({ by }) =>
        `This change removes the error handler \`${by}\` and does not replace it. Errors that this handler caught now crash the process or are lost.`,
    ),
})
