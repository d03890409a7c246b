import { gapAt, rule } from '#model/rule'

export const filePathFromRequest = rule({
  id: 'file-path-from-request',
  check: '9.3',
  severity: 'P1',
  stage: 'stable',
  title: 'File whose path the caller chose',
  why: '`../` in the value leads out of the folder that was meant: keys, configuration and the files of other users can be read, or overwritten.',
  fix: 'Look the file up by an id, or resolve the path and refuse it unless it stands inside the folder.',
  blindSpots: 'A value that is cleaned in another function, under a name that says nothing of it, is not seen.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const value of system.facts('outside-value')) {
      if (!value.inService || value.into !== 'path') continue
      yield gapAt(value, {
        message: `\`${value.callee}\` is given \`${value.value}\`, which the caller chose; nothing in this function keeps it inside a folder.`,
      })
    }
  },
})
