import type { Fact } from '#model/fact'
import type { MigrationCommand } from '#model/facts/data/migration-command'
import type { Language } from '#model/source-file'
import { parseYaml, type YamlValue } from '#languages/yaml/documents'
import { migrationCommands as appliers } from '#models/programs/migration-commands'
import { backupCommands, migrationRehearsals, rehearsingOptions, statementClients } from '#models/programs/migration-rehearsals'
import { wordsOf } from '#models/naming/words'
import { oneLine } from '../values/one-line.ts'
import { packageScripts } from './package-scripts.ts'

/** A command as it is written, and what its surroundings say about the database that it reaches. */
interface Command {
  readonly text: string
  readonly line: number
  readonly subject: string
  /** Names and values of its environment, the name of its step. */
  readonly around: string
  readonly script?: string
  readonly isConditional?: true
  readonly startsBuilt?: true
}

const mayMigrate = /migrat|alembic|flyway|liquibase|atlas|prisma|sqitch|goose|dbmate|skeema|gh-ost|schema/i

/** Words for a database that is not the one of the users: what runs against it only shows whether the migration works. */
const copies: ReadonlySet<string> = new Set(
  'snapshot shadow staging replica clone cloned copy scratch rehearsal sandbox restored'.split(' '),
)

const rehearsalWords: ReadonlySet<string> = new Set('rehearse rehearsal dryrun'.split(' '))

/** Subcommands and names of scripts that neither apply a migration nor try it out. */
const others: ReadonlySet<string> = new Set(
  'create generate new make status list info show rollback undo down revert reset squash resolve merge history current heads test dev seed init revision'.split(
    ' ',
  ),
)

const lastPart = (word: string): string => word.replace(/^["']|["',;]$/g, '').replace(/^.*\//, '')

/** Whether words lead from a program to one of its arguments: `mvn flyway:migrate`, `npx prisma migrate deploy`. */
const calls = (words: readonly string[], program: string, args: readonly string[]): boolean => {
  const at = words.findIndex((word) => word === program || word.startsWith(`${program}:`) || word.endsWith(`:${program}`))
  if (at === -1) return false
  return args.some(
    (arg) => words.includes(arg, at) || words.includes(`${program}:${arg}`) || words.some((word) => word.startsWith(`${arg}=`)),
  )
}

const isDryRun = (text: string): boolean => {
  const words = wordsOf(text)
  return words.some((word, at) => rehearsalWords.has(word) || (word === 'dry' && words[at + 1] === 'run'))
}

/** Whether a program, a script or a target is one that migrates by its name: `scripts/migrate.sh`, `npm run db:migrate`. */
const migratesByName = (words: readonly string[]): boolean =>
  words.some((word) => {
    const parts = /^[\w.:-]+$/.test(word) && !word.startsWith('-') ? wordsOf(word) : []
    return parts.some((part) => part === 'migrate' || part === 'migrations') && !parts.some((part) => others.has(part))
  })

const mayBackUp = /dump|backup|snapshot|barman|wal-g/i
const mayVerify = /verif|check|assert|validat|reconcil|compare|select\s/i

/** Options that leave the data out: a dump of the schema is no backup. */
const schemaOnly: ReadonlySet<string> = new Set(['--schema-only', '-s', '--no-data', '-d', '--globals-only'])

const backsUp = (words: readonly string[]): boolean =>
  !words.some((word) => schemaOnly.has(word)) &&
  backupCommands.some(({ program, backs }) => (backs ? calls(words, program, backs) : words.includes(program)))

const looks: ReadonlySet<string> = new Set(
  'verify verification check checks assert assertions validate validation reconcile compare'.split(' '),
)

const ofData: ReadonlySet<string> = new Set(
  'data rows row counts count migration migrations migrated migrate schema backfill database db consistency integrity orphans'.split(' '),
)

const wordsIn = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean).map(lastPart)

/** A client of a database that is given a check or a query, or a program that is named after a check of data. */
const verifies = (text: string, words: readonly string[]): boolean => {
  const isClient = words.some((word) => statementClients.has(word))
  if (isClient && /["'\s]select\b/i.test(text) && !/\b(insert|update|delete|alter|create|drop)\b/i.test(text)) return true
  return words.some((word) => {
    if (!/^[\w.:-]+$/.test(word) || (word.startsWith('-') && !isClient)) return false
    const parts = wordsOf(word)
    return parts.some((part) => looks.has(part)) && (isClient || parts.some((part) => ofData.has(part)))
  })
}

const effectOf = ({ text, around }: Command): MigrationCommand['effect'] | undefined => {
  const asked = /^(?:test|\[\[?)\s.*\$\((.+)\)/.exec(text)?.[1]
  if (asked !== undefined) return verifies(asked, wordsIn(asked)) ? 'verifies' : undefined
  const words = wordsIn(text)
  if (/^(echo|printf|#|cp|mv|rm|cat|ls|git|COPY|ADD|grep|test|mkdir|chmod|cd)$/.test(words[0] ?? '')) return undefined
  if (backsUp(words)) return 'backs-up'
  const isKnown = appliers.some(({ program, changes }) => calls(words, program, changes))
  const tools = migrationRehearsals.filter(({ program }) => words.some((word) => word.split(':').includes(program)))
  if (tools.some(({ program, rehearses }) => calls(words, program, rehearses))) return 'rehearses'
  const applies = isKnown || tools.some((tool) => calls(words, tool.program, tool.applies)) || migratesByName(words)
  if (!applies) return verifies(text, words) ? 'verifies' : undefined
  if (words.some((word) => rehearsingOptions.has(word.split('=')[0] ?? '') && !/=(false|0|no)$/.test(word)) || isDryRun(text))
    return 'rehearses'
  if (words.some((word) => others.has(word))) return undefined
  return isDryRun(around) || wordsOf(around).some((word) => copies.has(word)) || wordsOf(text).some((word) => copies.has(word))
    ? 'rehearses'
    : 'applies'
}

/** The parts of a line that are commands of their own. */
const partsOf = (line: string): readonly string[] =>
  /^\s*#/.test(line) || line.length > 1_000
    ? []
    : line
        .split(/&&|\|\||;|\|/)
        .map((part) => part.trim())
        .filter((part) => part !== '' && (mayMigrate.test(part) || mayBackUp.test(part) || mayVerify.test(part)))

const linesOf = (text: string, first: number, subject: string, around: string): readonly Command[] =>
  text.split('\n').flatMap((line, index) => partsOf(line).map((part) => ({ text: part, line: first + index, subject, around })))

/** Keys of pipelines under which commands stand. */
const commandKeys: ReadonlySet<string> = new Set('run script before_script after_script command commands bash args'.split(' '))
const environmentKeys: ReadonlySet<string> = new Set('env environment variables name displayName'.split(' '))

/** Names that are the same for all environments: the environment of a deployment says nothing about a copy of the data. */
const aroundOf = (entry: { readonly key: string; readonly value: YamlValue }): string =>
  entry.value.isMap
    ? entry.value
        .entries()
        .map(({ key, value }) => `${key} ${value.text ?? ''}`)
        .join(' ')
    : entry.key === 'environment'
      ? ''
      : (entry.value.text ?? '')

function* inYaml(value: YamlValue, subject: string, around: string, depth = 0): Generator<Command> {
  if (depth > 12) return
  for (const item of value.items()) yield* inYaml(item, subject, around, depth + 1)
  const entries = value.entries()
  const beside = [around, ...entries.filter(({ key }) => environmentKeys.has(key)).map(aroundOf)].join(' ')
  for (const { key, value: own } of entries) {
    if (commandKeys.has(key) && own.text !== undefined) yield* linesOf(own.text, own.textLine, subject, beside)
    else if (commandKeys.has(key) && own.isList && own.items().every((item) => item.text !== undefined))
      for (const item of own.items()) yield* linesOf(item.text ?? '', item.textLine, subject, beside)
    else if (!environmentKeys.has(key)) yield* inYaml(own, depth < 2 && own.isMap ? key : subject, beside, depth + 1)
  }
}

/** Lines of a shell script that a condition decides on: inside `if`, `case` and functions, or after a test and `&&`. */
const conditionalLines = (lines: readonly string[]): ReadonlySet<number> => {
  const found = new Set<number>()
  let depth = 0
  for (const [index, line] of lines.entries()) {
    const words = line.trim()
    if (/^(fi|esac|done|\})\b|^\}/.test(words)) depth = Math.max(0, depth - 1)
    if (depth > 0 || /^(\[|test\b).*&&/.test(words)) found.add(index + 1)
    if (/^(if|case|for|while|until)\b/.test(words) && !/\b(fi|esac|done)\s*$/.test(words)) depth += 1
    if (/^(function\s+)?[\w-]+\s*\(\)\s*\{?$/.test(words)) depth += 1
  }
  return found
}

/** A path of what a build has written: what runs it is seldom the machine of a developer. */
const builtOutput = /\s(\.\/)?(dist|build|out|\.output)\//

const commandsIn = (text: string, language: Language): readonly Command[] => {
  if (language === 'shell') {
    const joined = text.replaceAll('\\\n', '  ')
    const conditional = conditionalLines(joined.split('\n'))
    return linesOf(joined, 1, '', '').map((command) => ({
      ...command,
      ...(conditional.has(command.line) && { isConditional: true as const }),
    }))
  }
  if (language === 'package-json')
    return packageScripts(text).flatMap(({ name, command, line }) =>
      partsOf(command).map((part) => ({
        text: part,
        line,
        subject: name,
        around: name,
        script: name,
        ...(builtOutput.test(command.slice(command.indexOf(part) + part.length)) && { startsBuilt: true as const }),
      })),
    )
  // Recipes of a Makefile.
  if (language === 'text' && text.includes('\n\t') && /^[\w.-]+:/m.test(text))
    return text
      .split('\n')
      .flatMap((line, index) => (line.startsWith('\t') ? linesOf(line.replace(/^\t[@-]*/, ''), index + 1, '', '') : []))
  if (language === 'yaml' && /^[ \t]*(- )?(run|script|commands?|bash):/m.test(text))
    return parseYaml(text).documents.flatMap((document) => [...inYaml(document, '', '')])
  return []
}

/** Commands that apply migrations or try them out, in pipelines, shell scripts, Makefiles and package scripts. */
export const migrationCommands = (text: string, language: Language): Fact[] =>
  mayMigrate.test(text) || (language === 'shell' && mayVerify.test(text))
    ? commandsIn(text, language).flatMap((command): Fact[] => {
        const effect = effectOf(command)
        if (!effect) return []
        const short = oneLine(command.text, 80)
        const at = { startLine: command.line, endLine: command.line }
        return [
          {
            kind: 'migration-command',
            at,
            within: '',
            subject: `${command.subject} ${short}`.trim(),
            effect,
            command: short,
            ...(command.script !== undefined && { script: command.script }),
            ...(command.isConditional && { isConditional: true }),
            ...(command.startsBuilt && { startsBuilt: true }),
          },
        ]
      })
    : []
