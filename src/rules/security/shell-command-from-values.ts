import type { OutsideValue } from '#model/facts/requests/outside-value'
import { gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'
import { inLanguage } from '#system/naming/in-language'

const fixes = {
  typescript: 'Start the program without a shell, and pass each argument on its own: `execFile(program, [argument])`.',
  python: 'Start the program without a shell, and pass each argument on its own: `subprocess.run([program, argument])`.',
  go: 'Start the program without a shell, and pass each argument on its own: `exec.CommandContext(ctx, program, argument)`.',
  java: 'Start the program without a shell, and pass each argument on its own: `new ProcessBuilder(program, argument)`.',
}

/** A value that is handed in may be the program's own, except where a request leads to the function. */
const mayBeSent = ({ fromRequest, reach }: Linked<OutsideValue>): boolean => fromRequest || reach.has('request')

export const shellCommandFromValues = rule({
  id: 'shell-command-from-values',
  check: '9.3',
  severity: 'P1',
  stage: 'preview',
  title: 'Command injection through a shell',
  why: 'A client may run any program with the rights of this process, read its secrets and reach what it can reach.',
  fix: 'Start the program without a shell, and pass each argument on its own.',
  blindSpots:
    'Does not follow a text through other functions, and does not see validation in another function whose name gives no hint of it. A value that the caller of the function hands in is a preview.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const value of system.facts('outside-value')) {
      if (!value.inService || value.into !== 'command' || !mayBeSent(value)) continue
      yield gapAt(value, {
        ...(value.fromRequest ? { severity: 'P0' as const } : { stage: 'preview' as const }),
        fix: inLanguage(value.at.path, fixes),
        message: `\`${value.callee}\` puts \`${value.value}\`${value.fromRequest ? ', which comes from the request,' : ''} into a shell command. A \`;\` in the value ends the command, and the rest of the value runs as another one.`,
      })
    }
  },
})
