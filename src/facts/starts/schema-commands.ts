import type { Fact } from '#model/fact'
import type { Language } from '#model/source-file'
import { schemaCommands as knownCommands } from '#models/data/schema-commands'
import { packageScripts } from './package-scripts.ts'

/** The effect of one command line on the schema. Undefined if it leaves data alone. */
const schemaCommandOf = (
  line: string,
): { readonly library: string; readonly effect: 'recreate' | 'alter'; readonly what: string } | undefined => {
  for (const { library, effect, pattern } of knownCommands) {
    const found = pattern.exec(line)
    if (found) return { library, effect, what: found[0].trim() }
  }
  return undefined
}

const holdCommands: ReadonlySet<Language> = new Set<Language>(['shell', 'dockerfile', 'package-json'])

/** A line that may hold a command, with the name of the script that it is of. */
interface Line {
  readonly text: string
  readonly line: number
  readonly script?: string
}

const linesOf = (text: string, language: Language): readonly Line[] =>
  language === 'package-json'
    ? packageScripts(text).map(({ name, command, line }) => ({ text: command, line, script: name }))
    : text.split('\n').map((line, index) => ({ text: line, line: index + 1 }))

/** Schema commands in shell scripts, Dockerfiles and package scripts. */
export const schemaCommands = (text: string, language: Language): Fact[] => {
  if (!holdCommands.has(language)) return []
  return linesOf(text, language).flatMap(({ text: command, line, script }): Fact[] => {
    const found = /^\s*#/.test(command) || command.length > 2_000 ? undefined : schemaCommandOf(command)
    if (!found) return []
    const at = { startLine: line, endLine: line }
    return [
      {
        kind: 'schema-sync',
        at,
        within: '',
        subject: [script, found.what].filter(Boolean).join(' '),
        by: script === undefined ? 'command' : 'script',
        ...(script === undefined ? {} : { script }),
        ...found,
      },
    ]
  })
}
