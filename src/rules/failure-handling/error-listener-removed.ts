import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const errorListenerRemoved = rule({
  id: 'error-listener-removed',
  check: '4.8',
  alsoServes: ['4.6'],
  severity: 'P1',
  stage: 'preview',
  title: 'Error handler removed',
  why: 'An unhandled `error` event or promise rejection crashes a Node process, and an unrecovered panic crashes a Go program. One dropped connection or one unexpected value then takes down every request that the process is serving.',
  fix: 'Restore the handler, or show in the change what handles these errors now.',
  blindSpots:
    'A handler that moves to a file this change does not touch, or into a function called for the first time here, counts as kept.',
  languages: ['go', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['crash'],
      ({ by }) => `This removes \`${by}\`, and nothing in this change replaces it. Failures it caught now crash the process or are lost.`,
    ),
})
