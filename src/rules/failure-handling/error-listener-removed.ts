import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const errorListenerRemoved = rule({
  id: 'error-listener-removed',
  check: '4.8',
  alsoServes: ['4.6'],
  severity: 'P1',
  stage: 'preview',
  title: 'What kept an error from ending the process taken away',
  why: 'An `error` event that nobody listens to, or a rejection that nobody handles, ends a Node process; a panic that no goroutine recovers ends a Go program. One dropped connection, or one value that nobody expected, then takes down every request that the process was serving.',
  fix: 'Put it back, or show in the change what takes its place now.',
  blindSpots:
    'What moves into a file which this change does not touch, or behind a function that is called for the first time here, counts as kept.',
  languages: ['go', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['crash'],
      ({ by }) => `\`${by}\` is taken away, and nothing in this change takes its place: what it caught now ends the process, or is lost.`,
    ),
})
