import type { Fact } from '#model/fact'
import type { Language } from '#model/source-file'
import { schemaCommands as knownCommands } from '#models/data/schema-commands'

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
const packageScript = /^\s*"([\w:.-]+)"\s*:\s*"/

/** Schema commands in shell scripts, Dockerfiles and package scripts. */
export const schemaCommands = (text: string, language: Language): Fact[] => {
  if (!holdCommands.has(language)) return []
  return text.split('\n').flatMap((line, index): Fact[] => {
    const found = /^\s*#/.test(line) || line.length > 2_000 ? undefined : schemaCommandOf(line)
    if (!found) return []
    const script = language === 'package-json' ? packageScript.exec(line)?.[1] : undefined
    if (language === 'package-json' && script === undefined) return []
    const at = { startLine: index + 1, endLine: index + 1 }
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
