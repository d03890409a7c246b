import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'

/** A failure that a function returns skips no statement; one that it throws does. */
const fails = { typescript: 'throws', java: 'throws', python: 'raises an exception', go: 'fails' }

export const busyFlagLeftSet = rule({
  id: 'busy-flag-left-set',
  check: '7.1',
  alsoServes: ['7.3'],
  severity: 'P2',
  stage: 'stable',
  title: 'Busy flag not cleared on every path',
  why: 'Skipped runs end without an error, so missing results may go unnoticed for days.',
  fix: 'Clear the flag on every path out of the function.',
  blindSpots: 'Does not follow a flag that one function sets and another function clears.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const flag of system.facts('busy-flag')) {
      if (!flag.inService) continue
      yield gapAt(flag, {
        fix: inLanguage(flag.at.path, {
          typescript: `Put the code that runs while \`${flag.flag}\` is set into a \`try\`, and clear the flag in its \`finally\`.`,
          java: `Put the code that runs while \`${flag.flag}\` is set into a \`try\`, and clear the flag in its \`finally\`.`,
          python: `Put the code that runs while \`${flag.flag}\` is set into a \`try\`, and clear the flag in its \`finally\`.`,
          go: `Clear \`${flag.flag}\` in a \`defer\`. Put it after the \`if\` that turns a second run away, not inside it.`,
        }),
        message:
          flag.leftBy === 'return'
            ? `This path returns with \`${flag.flag}\` still set. Every later run is skipped until the process restarts.`
            : `If \`${flag.callee}\` ${inLanguage(flag.at.path, fails) ?? 'fails'}, \`${flag.flag}\` stays set. Every later run is skipped until the process restarts.`,
      })
    }
  },
})
