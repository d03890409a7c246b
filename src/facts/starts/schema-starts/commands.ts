import type { CodeFile } from '#code/code-file'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Expr } from '#code/model'
import { migrationCommands } from '#models/programs/migration-commands'

/** Functions that start another program: of Node's child_process, execa, Python's subprocess and os, and Go's os/exec. */
const starters: ReadonlySet<string> = new Set(
  'exec execSync execFile execFileSync spawn spawnSync execa execaSync execaCommand run call check_call check_output Popen system Command CommandContext'.split(
    ' ',
  ),
)

const modules = /^(node:)?child_process|^execa|^subprocess|^os#system|^os\/exec|^zx/

const changing: ReadonlyMap<string, readonly string[]> = new Map(migrationCommands.map(({ program, changes }) => [program, changes]))

const textIn = (expr: Expr | undefined): string => {
  if (expr?.kind === 'literal') return typeof expr.value === 'string' ? expr.value : ''
  if (expr?.kind === 'array') return expr.elements.map(textIn).join(' ')
  if (expr?.kind === 'template') return expr.parts.map((part) => (typeof part === 'string' ? part : '')).join('')
  return ''
}

const appliesMigrations = (command: string): boolean => {
  const words = command.split(/\s+/).map((word) => word.slice(word.lastIndexOf('/') + 1))
  return words.some((word, at) => changing.get(word)?.some((argument) => words.includes(argument, at + 1)))
}

/** Calls by which code applies migrations through another program, or through Django's commands. */
export const schemaCommandCalls = (file: CodeFile): readonly PlacedCall[] =>
  file.index.calls.filter(({ call, scope }) => {
    const name = lastName(call.callee)
    if (name === 'call_command') return textIn(call.args[0]) === 'migrate' && /django/.test(file.nameOf(call.callee, scope))
    if (!starters.has(name) || !modules.test(file.nameOf(call.callee, scope))) return false
    return appliesMigrations(call.args.map(textIn).join(' '))
  })
