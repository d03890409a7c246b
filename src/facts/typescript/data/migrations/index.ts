import { saysWhy } from '../../../shared/says-why.ts'
import type { Dialect, MigrationScript, MigrationTool } from '#model/facts/data/schema-change'
import type { Span } from '#model/source-file'
import type { Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { BareChange } from '../../../sql/postgres-changes.ts'
import { toSchemaChange } from '../../../sql/to-schema-change.ts'
import type { Extractor } from '../../calls/context.ts'
import { readBuilderCall } from './builders.ts'
import { readSchemaChain } from './chains.ts'
import { rawSqlOf } from './raw-sql.ts'
import { sentSqlOf } from './sent-sql.ts'

type Direction = 'up' | 'down'

/** `up` or `down`, from the name of the outermost function: `exports.up`, `AddUsers1690000000.up`, `up`. */
const directionOf = (within: string): Direction | undefined => {
  const name = within.split(' > ')[0]?.split('.').at(-1)
  return name === 'up' || name === 'down' ? name : undefined
}

const headOf = (module: Module, node: ts.Node): Span => {
  const { startLine } = module.span(node)
  return { startLine, endLine: startLine }
}

/** Whether a function has an empty body, without even a comment that says why. */
const isEmpty = (node: ts.SignatureDeclaration): boolean => {
  if (!('body' in node) || node.body === undefined || !ts.isBlock(node.body)) return false
  const { body } = node
  const isNothing = body.statements.every((statement) => ts.isReturnStatement(statement) && statement.expression === undefined)
  return (
    isNothing &&
    !saysWhy(
      body
        .getText()
        .slice(1, -1)
        .replace(/\breturn\b;?/g, ''),
    )
  )
}

/** A way back that only throws. */
const onlyThrows = (node: ts.SignatureDeclaration): boolean =>
  'body' in node &&
  node.body !== undefined &&
  ts.isBlock(node.body) &&
  node.body.statements.length === 1 &&
  node.body.statements.every(ts.isThrowStatement)

/** What a later statement can always take away again without any loss. */
const additive: ReadonlySet<string> = new Set(['create-table', 'add-column', 'create-index', 'add-constraint', 'create-type', 'guard'])

/** A call that writes rows, whose contents are not examined. Data dropped afterwards may have been copied elsewhere first. */
const movesRows = (call: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(call.expression) &&
  /^(insertInto|updateTable|insert|update|bulkInsert|bulkUpdate|batchInsert|bulkCreate|upsert|save|create)$/.test(call.expression.name.text)

const isRaw = (node: ts.Node): boolean => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)

const literalKinds = [ts.SyntaxKind.StringLiteral, ts.SyntaxKind.NoSubstitutionTemplateLiteral, ts.SyntaxKind.TemplateExpression]

/**
 * `config = { transaction: false }` (Knex), `transaction = false` (TypeORM), `pgm.noTransaction()`,
 * `useTransaction = false`, `isTransactional() { return false }` (MikroORM). Also matches an imported or computed
 * `config`, which may disable transactions, and a new connection, which is outside any transaction.
 */
const transactionOff = new RegExp(
  [
    String.raw`\b(use)?transaction\b['"]?\s*[:=]\s*(false|!1)`,
    String.raw`\bnoTransaction\b\s*\(\s*\)`,
    String.raw`isTransactional\(\)(\s*:\s*boolean)?\s*\{\s*return\s+false`,
    String.raw`\bexports\.config\s*=\s*[\w(]`,
    String.raw`\bexport\s+const\s+config\b[^=\n]*=\s*[\w(]`,
    String.raw`\bexport\s*\{[^}]*\bconfig\b[^}]*\}`,
    String.raw`\bnew\s+(\w+\.)?(Client|Pool)\s*\(`,
    String.raw`\bacquire(Raw)?Connection\s*\(`,
  ].join('|'),
  'i',
)

const toolOf = (module: Module, found: ReadonlySet<MigrationTool>): MigrationTool => {
  const [first] = found
  if (first) return first
  const text = module.file.text
  if (/\bQueryRunner\b|\bMigrationInterface\b/.test(text)) return 'typeorm'
  if (/\bqueryInterface\b/.test(text)) return 'sequelize'
  if (/@mikro-orm\/|\.addSql\(/.test(text)) return 'mikro-orm'
  if (/\bMigrationBuilder\b|\bpgm\b/.test(text)) return 'node-pg-migrate'
  if (/\bKysely\b/.test(text)) return 'kysely'
  return /\bKnex\b|\bknex\b/.test(text) ? 'knex' : 'sql'
}

const sentBy = (module: Module, bodies: ReadonlyMap<Direction, ts.SignatureDeclaration>): Pick<MigrationScript, 'sent'> => {
  const [up, down] = [bodies.get('up'), bodies.get('down')]
  return up ? { sent: { up: sentSqlOf(module, up), ...(down ? { down: sentSqlOf(module, down) } : {}) } } : {}
}

/**
 * Migrations written as modules with `up` and `down`: their builder calls (Sequelize, TypeORM, Knex, Kysely,
 * node-pg-migrate) and the SQL in their strings.
 */
export const migrations: Extractor = ({ module, emit }) => {
  const directions = new Set<Direction>()
  const bodies = new Map<Direction, ts.SignatureDeclaration>()
  let wayBackAt: Span | undefined
  let emptyAt: Span | undefined
  let refusedAt: Span | undefined
  for (const kind of [
    ts.SyntaxKind.FunctionDeclaration,
    ts.SyntaxKind.MethodDeclaration,
    ts.SyntaxKind.ArrowFunction,
    ts.SyntaxKind.FunctionExpression,
  ])
    for (const node of module.all<ts.SignatureDeclaration>(kind)) {
      const name = module.functionName(node)
      const direction = name.includes(' > ') ? undefined : directionOf(name)
      if (direction === 'down' && isEmpty(node)) {
        emptyAt ??= headOf(module, node)
        continue
      }
      if (direction === 'down' && onlyThrows(node)) refusedAt ??= headOf(module, node)
      if (direction) {
        directions.add(direction)
        bodies.set(direction, node)
      }
      if (direction === 'down') wayBackAt ??= headOf(module, node)
    }
  if (!directions.has('up')) return
  const found: {
    readonly node: ts.Node
    readonly within: string
    readonly direction: Direction
    readonly changes: readonly BareChange[]
  }[] = []
  const tools = new Set<MigrationTool>()
  const marks = new Set<Dialect>()
  let unread = 0
  const add = (node: ts.Node, changes: readonly BareChange[]): void => {
    const within = module.within(node)
    const direction = directionOf(within)
    if (direction) found.push({ node, within, direction, changes })
  }
  for (const call of module.calls()) {
    if (!directionOf(module.within(call))) continue
    const reading = readBuilderCall(module, call) ?? readSchemaChain(module, call)
    if (movesRows(call)) add(call, [{ operation: 'procedure', at: module.span(call) }])
    if (!reading) continue
    tools.add(reading.tool)
    add(call, reading.changes)
  }
  for (const node of module.all(ts.SyntaxKind.ThrowStatement)) add(node, [{ operation: 'guard', at: module.span(node) }])
  for (const kind of literalKinds)
    for (const node of module.all(kind)) {
      if (!isRaw(node) || !directionOf(module.within(node))) continue
      const raw = rawSqlOf(module, node)
      if (!raw) continue
      for (const mark of raw.marks) marks.add(mark)
      if (raw.unread) unread += 1
      add(node, raw.changes)
    }
  if (unread === 0 && found.every(({ changes }) => changes.every(({ operation }) => operation === 'guard' || operation === 'procedure')))
    return
  found.sort((a, b) => a.node.getStart(module.file) - b.node.getStart(module.file))
  const up = found.flatMap(({ direction, changes }) => (direction === 'up' ? changes : []))
  // It could be undone, and its author did not write how.
  const isRefused = refusedAt !== undefined && unread === 0 && up.length > 0 && up.every(({ operation }) => additive.has(operation))
  const oneWayAt = isRefused ? refusedAt : wayBackAt ? undefined : emptyAt
  emit({
    kind: 'migration-script',
    at: { startLine: 1, endLine: 1 },
    within: '',
    subject: 'script',
    tool: toolOf(module, tools),
    marks: [...marks].sort(),
    transactionOff: transactionOff.test(module.file.text),
    hasDown: directions.has('down') && !isRefused,
    ...(wayBackAt && !isRefused ? { wayBackAt } : {}),
    ...(oneWayAt ? { oneWayAt } : {}),
    statements: found.length,
    unread,
    ...sentBy(module, bodies),
  })
  for (const [statement, { within, direction, changes }] of found.entries())
    for (const change of changes) emit(toSchemaChange(change, { within, direction, statement }))
}
