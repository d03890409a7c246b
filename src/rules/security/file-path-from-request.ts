import { gapAt, rule } from '#model/rule'

export const filePathFromRequest = rule({
  id: 'file-path-from-request',
  check: '9.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Request input used as a file path',
  why: 'A value with `../` leaves the intended folder. Callers can read or overwrite keys, configuration and files of other users.',
  fix: 'Look the file up by id, or resolve the path and reject it unless it is inside the intended folder.',
  blindSpots: 'Does not see validation in another function whose name gives no hint of it.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const value of system.facts('outside-value')) {
      if (!value.inService || value.into !== 'path') continue
      yield gapAt(value, {
        message: `\`${value.callee}\` uses \`${value.value}\` from the request as a path, and this function does not restrict it to a folder. \`../\` may reach any file.`,
      })
    }
  },
})
