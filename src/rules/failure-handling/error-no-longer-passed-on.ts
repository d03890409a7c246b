import { gapAt, rule } from '#model/rule'
import { swallowedNow } from '#change/records/swallowed-now'

export const errorNoLongerPassedOn = rule({
  id: 'error-no-longer-passed-on',
  check: '4.4',
  alsoServes: ['7.3', '7.7'],
  severity: 'P2',
  stage: 'preview',
  title: 'Failure no longer reported to the caller',
  why: 'Callers continue as if the work had succeeded: a queue removes the job, a request answers 200, and the next step runs on data that is missing. Only a log line shows it.',
  fix: 'Log the error and pass it on: throw it, or return it.',
  blindSpots:
    'Compares handlers of the same work in the same function. Does not report handlers inside loops, handlers with a comment, or handlers that do anything but log.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system, change) {
    if (!change) return
    for (const { caught, before, effect } of swallowedNow(system, change)) {
      const work = caught.works[0] ?? 'the work'
      const result = caught.returns === undefined ? 'returns as if it had succeeded' : `returns \`${caught.returns}\``
      yield gapAt(caught, {
        fix: caught.at.path.endsWith('.go')
          ? 'Log the error and return it: `return err`.'
          : 'Log the error and throw it again, so that callers know.',
        message: `${before === 'rethrown' ? 'This handler passed on' : 'Nothing caught'} the error of \`${work}\` before this change. Now the function logs it and ${result}${effect ? `, although ${effect.at.path}:${effect.at.startLine} may not have run` : ''}.`,
      })
    }
  },
})
