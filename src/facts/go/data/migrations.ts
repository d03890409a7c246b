import type { Dialect, MigrationScript } from '#model/facts/data/schema-change'
import { originName, type Call, type GoFunction, type Module, type Range } from '#languages/go/module'
import type { BareChange } from '../../sql/postgres-changes.ts'
import { readSql } from '../../sql/read-sql.ts'
import { toSchemaChange } from '../../sql/to-schema-change.ts'
import type { Context, Extractor } from '../calls/context.ts'

const looksLikeSql =
  /^\s*(--[^\n]*\n\s*)*(alter|create|drop|truncate|delete\s+from|update|insert\s+into|do\s+\$|rename|set|begin|commit|vacuum|reindex|comment\s+on|with)\s/i
const literal = /`[^`]*`|"(?:[^"\\\n]|\\.)*"/g
/** SQL in a log or error message, which is not executed. */
const tells = /(?:^|[^\w.])(?:\w+\.)*(?:log|fmt|errors|slog|logger)\.\w+\($|\.(?:Errorf?|Wrapf?|Info|Debug|Warn|Print\w*)\($/i

interface Statements {
  readonly changes: readonly (BareChange & { readonly within: string; readonly direction: 'up' | 'down' })[]
  readonly marks: ReadonlySet<Dialect>
  readonly count: number
  readonly unread: number
}

interface Part extends Range {
  readonly within: string
  readonly direction: 'up' | 'down'
}

/** The literal SQL in parts of a file, in source order. */
const statementsIn = (module: Module, parts: readonly Part[]): Statements => {
  const changes: (BareChange & { within: string; direction: 'up' | 'down' })[] = []
  const marks = new Set<Dialect>()
  let count = 0
  let unread = 0
  for (const { start, end, within, direction } of parts)
    for (const found of module.text.slice(start, end).matchAll(literal)) {
      const at = start + found.index
      const text = found[0].slice(1, -1)
      const line = module.text.slice(module.text.lastIndexOf('\n', at) + 1, at)
      if (!looksLikeSql.test(text) || tells.test(line) || /\/\//.test(line)) continue
      count += 1
      const span = module.spanOf({ start: at, end: at + found[0].length })
      // The text is completed at run time.
      if (/^\s*\+/.test(module.text.slice(at + found[0].length, at + found[0].length + 8)) || /\bSprintf\(\s*$/.test(line)) {
        unread += 1
        changes.push({ operation: 'procedure', at: span, within, direction })
        continue
      }
      const read = readSql(found[0].startsWith('`') ? text : text.replace(/\\"/g, '"'))
      for (const mark of read.marks) marks.add(mark)
      if (read.unread > 0) unread += 1
      const isBlock = found[0].startsWith('`')
      for (const change of read.changes) {
        const by = span.startLine - 1
        changes.push({
          ...change,
          at: isBlock ? { startLine: change.at.startLine + by, endLine: change.at.endLine + by } : span,
          within,
          direction,
        })
      }
    }
  return { changes, marks, count, unread }
}

const emitScript = (
  { emit }: Context,
  { changes, marks, count, unread }: Statements,
  of: Pick<MigrationScript, 'at' | 'tool' | 'transactionOff' | 'hasDown'>,
): void => {
  emit({ kind: 'migration-script', within: '', subject: 'script', marks: [...marks].sort(), statements: count, unread, ...of })
  for (const [statement, { within, direction, ...change }] of changes.entries())
    emit(toSchemaChange(change, { within, direction, statement }))
}

/** `goose.AddMigrationContext(up, down)`, and the equivalents of bun and go-pg. */
const registers =
  /^(github\.com\/pressly\/goose#Add(Named)?Migration(NoTx)?(Context)?(NoTxContext)?|github\.com\/uptrace\/bun\/migrate#(NewMigrations\(\)|Migrations)\.(Must)?Register|github\.com\/go-pg\/migrations#(Must)?Register(Tx)?|\.#Migrations\.(Must)?Register)$/

const functionAt = (module: Module, range: Range | undefined): GoFunction | undefined => {
  if (!range) return undefined
  const text = module.slice(range)
  if (/^\w+$/.test(text)) {
    const value = module.functionNamed(text) ? undefined : module.valueGivenTo(text, range.start)
    return value ? functionAt(module, value) : module.functionNamed(text)
  }
  return module.functions.find((own) => own.node.kind === 'func_literal' && own.node.start >= range.start && own.node.end <= range.end)
}

const bodyOf = (own: GoFunction | undefined, direction: 'up' | 'down'): Part[] =>
  own?.body ? [{ start: own.body.open, end: own.body.close, within: own.name, direction }] : []

const ofRegistration = (context: Context, call: Call): boolean => {
  const { module } = context
  const name = originName(module.calleeOrigin(call))
  if (!registers.test(name)) return false
  const [up, down] = /AddNamed/.test(name) ? call.args.slice(1) : call.args
  const undo = functionAt(module, down)
  const parts = [...bodyOf(functionAt(module, up), 'up'), ...bodyOf(undo, 'down')]
  const isGoose = /goose/.test(name)
  const undoes = undo !== undefined && module.calls.some((one) => one.start > undo.node.start && one.end < undo.node.end)
  emitScript(context, statementsIn(module, parts), {
    at: { startLine: 1, endLine: 1 },
    tool: isGoose ? 'goose' : 'sql',
    transactionOff: isGoose ? /NoTx/.test(name) : !/RunInTx|RegisterTx/.test(module.text),
    hasDown: undoes,
  })
  return true
}

const listName = /^\w*migrations?$/i
const undoing = /^(Down|Rollback|Undo|Revert)$/i

/** The elements of a list of migrations: functions, texts, or structs with a text or a function in them. */
const listed = (context: Context): void => {
  const { module } = context
  if (!/\b\w*[mM]igrations?\s*=/.test(module.text)) return
  for (const list of module.literals) {
    const name = /(?:^|\n)[ \t]*(?:var )?(\w+)(?: [\w.*[\]]+)? = $/.exec(module.text.slice(Math.max(0, list.start - 80), list.start))?.[1]
    if (name === undefined || !listName.test(name) || !module.topNames.has(name) || module.functionAtOffset(list.start)) continue
    const elements = list.elements.length > 0 ? list.elements : [...list.fields.values()]
    const parts = elements.flatMap((element, index): Part[] => {
      const own = module.literalAt(element)
      const within = `${name} ${index}`
      const held = functionAt(module, element)
      if (held?.body && /^\w+$/.test(module.slice(element)))
        return [{ start: held.body.open, end: held.body.close, within, direction: 'up' }]
      if (!own) return [{ ...element, within, direction: 'up' }]
      return [...own.fields].flatMap(([field, value]): Part[] => {
        const given = functionAt(module, value)
        const range = given?.body && /^\w+$/.test(module.slice(value)) ? { start: given.body.open, end: given.body.close } : value
        return undoing.test(field) ? [] : [{ ...range, within, direction: 'up' }]
      })
    })
    const statements = statementsIn(module, parts)
    if (statements.changes.length === 0) continue
    const ways = elements.filter((element) => [...(module.literalAt(element)?.fields.keys() ?? [])].some((field) => undoing.test(field)))
    const { startLine } = module.spanOf({ start: list.start, end: list.start + 1 })
    emitScript(context, statements, {
      at: { startLine, endLine: startLine },
      tool: 'listed',
      transactionOff: false,
      hasDown: ways.length * 2 > elements.length,
    })
    return
  }
}

/** Migrations written in Go, as far as their statements are literals. */
export const migrations: Extractor = (context) => {
  const { module } = context
  if (!/[mM]igrat|[gG]oose/.test(module.text)) return
  const isRegistered = module.calls.some(
    (call) => /^(Add(Named)?Migration\w*|(Must)?Register(Tx)?)$/.test(call.path.at(-1) ?? '') && ofRegistration(context, call),
  )
  if (!isRegistered) listed(context)
}
