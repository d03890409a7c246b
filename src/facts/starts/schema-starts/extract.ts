import type { SchemaSync } from '#model/facts/data/schema-sync'
import { enclosing } from '#code/enclosing'
import { exprsAround } from '#code/parts/exprs-around'
import { contains, exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Expr, Located } from '#code/model'
import type { Scope } from '#code/scope'
import { asksForEnvironment } from '../../configuration/development.ts'
import { schemaStarterMembers, schemaStarters, type SchemaStarter } from '../../libraries/schema-starters.ts'
import type { ModuleCode } from '../../reading/module-code.ts'
import { migrationFunctions } from './coded-migrations.ts'
import { schemaCommandCalls } from './commands.ts'
import { schemaStatementsOf } from './statements.ts'

const starterNames: ReadonlySet<string> = new Set([
  ...Object.keys(schemaStarters).map((name) => name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('#')) + 1)),
  ...schemaStarterMembers.flatMap(({ path }) => path.at(-1) ?? []),
])

/** Calls that create missing tables or run pending migrations on the database that the process connects to. */
export const schemaStarts = ({ file, withinAt }: ModuleCode): readonly SchemaSync[] => {
  const found = (at: Located, { library, effect }: SchemaStarter): SchemaSync => {
    const { startLine } = file.spanOf(at)
    const what = file.textOf(at).replace(/\s+/g, ' ').slice(0, 60)
    return {
      kind: 'schema-sync',
      at: { startLine, endLine: startLine },
      within: withinAt(at),
      subject: `${library} ${effect}`,
      library,
      what,
      effect,
      by: 'code',
    }
  }
  const steps = migrationFunctions(file)
  const ofCalls = file.index.calls.flatMap(({ call, scope }): readonly SchemaSync[] => {
    if (steps.some((step) => contains(step, call))) return []
    const starter = starterOf(call.callee, scope, true)
    // `sync({ alter: true })` is more than an extension, and other extractors report it.
    const isMore = call.args.some(
      (argument) => argument.kind === 'object' && argument.properties.some(({ key }) => key === 'force' || key === 'alter'),
    )
    return starter && !isMore && !isChosen(call) ? [found(call.callee, starter)] : []
  })
  const ofReferences = file.index.calls.flatMap(({ call, scope }): readonly SchemaSync[] =>
    // SQLAlchemy: `await connection.run_sync(Base.metadata.create_all)`.
    lastName(call.callee) !== 'run_sync'
      ? []
      : call.args.flatMap((argument) => {
          const starter = starterOf(argument, scope, false)
          return starter && !isChosen(call) ? [found(argument, starter)] : []
        }),
  )
  const ofStatements = schemaStatementsOf(file).flatMap(({ placed: { call }, effect }): readonly SchemaSync[] =>
    isChosen(call) ? [] : [found(call, { library: 'SQL', effect })],
  )
  const ofCommands = schemaCommandCalls(file).flatMap(({ call }): readonly SchemaSync[] =>
    isChosen(call) ? [] : [found(call, { library: 'command', effect: 'migrate' })],
  )
  return [...ofCalls, ...ofReferences, ...ofStatements, ...ofCommands]

  function starterOf(callee: Expr, scope: Scope, isCalled: boolean): SchemaStarter | undefined {
    const name = callee.kind === 'name' || callee.kind === 'member' ? callee.name : ''
    if (isCalled && name !== '' && !starterNames.has(name) && callee.kind === 'member') return undefined
    const byMember = schemaStarterMembers.find(
      ({ path, imports }) => endsWith(callee, path) && imports.every((one) => file.modules.has(one)),
    )
    return byMember ?? schemaStarters[file.nameOf(callee, scope)]
  }

  /** Whether an environment variable or a setting decides if it runs. */
  function isChosen(at: Expr): boolean {
    const body = file.index.functions.findLast(({ start, end }) => start <= at.start && at.end <= end)?.body ?? file.module.body
    return (
      enclosing({ body }, at).some(
        ({ stmt, body: inner }) =>
          inner !== undefined &&
          // Go: `if err := m.Up(); err != nil && err != migrate.ErrNoChange` runs it in any case.
          !(stmt.kind === 'if' && inner === stmt.init) &&
          ((stmt.kind === 'if' && isSetting(stmt.condition)) || (stmt.kind === 'switch' && stmt.value && isSetting(stmt.value))),
      ) ||
      [...exprsAround(file.index, at)].some(
        (outer) => outer.kind === 'conditional' || (outer.kind === 'binary' && outer.operator === 'and'),
      )
    )
  }

  function isSetting(condition: Expr): boolean {
    // `if err := db.AutoMigrate(…); err != nil` checks the outcome.
    return asksForEnvironment(condition) || exprsOf(condition).some((expr) => expr.kind === 'member' || expr.kind === 'call')
  }
}

const endsWith = (callee: Expr, path: readonly string[]): boolean => {
  let at: Expr | undefined = callee
  for (const name of path.toReversed()) {
    if (!at || lastName(at) !== name) return false
    at = at.kind === 'member' ? at.object : undefined
  }
  return path.length > 1 || at !== undefined
}
