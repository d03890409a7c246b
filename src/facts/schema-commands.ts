import type { Fact } from '#model/fact'
import type { Language } from '#model/source-file'

/** Commands that change or drop a database without a migration. */
const commands: readonly { readonly library: string; readonly effect: 'recreate' | 'alter'; readonly pattern: RegExp }[] = [
  { library: 'prisma', effect: 'recreate', pattern: /\bprisma\s+db\s+push\b[^&|;\n]*--force-reset\b/ },
  { library: 'prisma', effect: 'alter', pattern: /\bprisma\s+db\s+push\b[^&|;\n]*--accept-data-loss\b/ },
  { library: 'prisma', effect: 'recreate', pattern: /\bprisma\s+migrate\s+reset\b/ },
  { library: 'drizzle', effect: 'alter', pattern: /\bdrizzle-kit\s+push(?::\w+)?\b[^&|;\n]*--force\b/ },
  { library: 'sequelize', effect: 'recreate', pattern: /\bsequelize(?:-cli)?\s+db:drop\b/ },
  { library: 'typeorm', effect: 'recreate', pattern: /\btypeorm(?:-ts-node-\w+)?\s+schema:drop\b/ },
  { library: 'typeorm', effect: 'alter', pattern: /\btypeorm(?:-ts-node-\w+)?\s+schema:sync\b/ },
]

/** The effect of one command line on the schema. Undefined if it leaves data alone. */
const schemaCommandOf = (
  line: string,
): { readonly library: string; readonly effect: 'recreate' | 'alter'; readonly what: string } | undefined => {
  for (const { library, effect, pattern } of commands) {
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
