import type { SchemaSync } from '#model/facts/data/schema-sync'
import { enclosing } from '#code/enclosing'
import { exprsAround } from '#code/parts/exprs-around'
import { functionOf } from '#code/function-of'
import { stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel, ObjectExpr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { asksForEnvironment } from '../../configuration/development.ts'
import type { ModuleCode } from '../../reading/module-code.ts'

/** TypeORM 0.3, Data Source Options; @nestjs/typeorm 11, forRoot and forRootAsync: what takes the options of a connection. */
const takers: ReadonlySet<string> = new Set(['DataSource', 'createConnection', 'forRoot', 'forRootAsync'])

/** Options that change the schema, or run the pending migrations, when the connection opens. */
const effects = [
  ['dropSchema', 'recreate'],
  ['synchronize', 'alter'],
  ['migrationsRun', 'migrate'],
] as const

/** Databases that belong to one process. */
const embedded: ReadonlySet<string> = new Set(['sqlite', 'better-sqlite3', 'sqljs', 'expo', 'capacitor', 'cordova'])

/** Options of TypeORM that change the schema to match the models whenever the service connects. */
export const typeormOptions = ({ file, withinAt }: ModuleCode): readonly SchemaSync[] => {
  if (!effects.some(([key]) => file.text.includes(key))) return []
  return file.index.calls.flatMap(({ call, scope }): readonly SchemaSync[] => {
    const name = lastName(call.callee)
    const isModule = call.callee.kind === 'member' && lastName(call.callee.object) === 'TypeOrmModule'
    if (!takers.has(name) || (name.startsWith('forRoot') && !isModule) || isChosen(call, scope.function)) return []
    const given = call.args[0] && objectOf(call.args[0], scope)
    const all = given && name === 'forRootAsync' ? madeBy(given, scope) : given ? [given] : []
    return all.flatMap((options) =>
      embedded.has(String(literalOf(options, 'type')?.value))
        ? []
        : effects.flatMap(([key, effect]): readonly SchemaSync[] => {
            const value = literalOf(options, key)
            if (value?.value !== true) return []
            return [
              {
                kind: 'schema-sync',
                at: file.spanOf(value),
                within: withinAt(call),
                subject: `typeorm ${key}`,
                library: 'typeorm',
                what: `${key}: true`,
                effect,
                by: 'code',
              },
            ]
          }),
    )
  })

  function objectOf(expr: Expr, scope: Scope): ObjectExpr | undefined {
    if (expr.kind === 'object') return expr
    if (expr.kind === 'cast') return objectOf(expr.value, scope)
    const [only, ...others] = expr.kind === 'name' ? definitionsOf(expr.name, scope, expr.start) : []
    return only?.from.kind === 'value' && only.from.way.length === 0 && others.length === 0 ? objectOf(only.from.value, scope) : undefined
  }

  /** What the factory of a module returns, unless a branch decides it. */
  function madeBy(options: ObjectExpr, scope: Scope): readonly ObjectExpr[] {
    const factory = options.properties.find(({ key }) => key === 'useFactory')?.value
    const fn = factory?.kind === 'lambda' ? factory.function : factory && functionOf(file, factory, scope)
    return (fn ? file.index.returnsOf(fn) : []).flatMap((returned) => {
      const object = isChosen(returned.value, fn) ? undefined : objectOf(returned.value, returned.scope)
      return object ? [object] : []
    })
  }

  /** Whether a branch, or an earlier question about the environment, decides that it is used. */
  function isChosen(at: Expr, fn: FunctionModel | undefined): boolean {
    const body = fn?.body ?? file.module.body
    return (
      enclosing({ body }, at).some(({ stmt, body: inner }) => (stmt.kind === 'if' || stmt.kind === 'switch') && inner !== undefined) ||
      stmtsIn(body).some((stmt) => stmt.kind === 'if' && stmt.end <= at.start && asksForEnvironment(stmt.condition)) ||
      [...exprsAround(file.index, at)].some(
        (outer) => outer.kind === 'conditional' || (outer.kind === 'binary' && (outer.operator === 'and' || outer.operator === 'or')),
      )
    )
  }
}

/** The literal of a key; of several, the last one holds, and what is spread after it may replace it. */
const literalOf = ({ properties }: ObjectExpr, key: string): Extract<Expr, { kind: 'literal' }> | undefined => {
  const at = properties.findLastIndex((property) => property.key === key)
  const value = properties[at]?.value
  return value?.kind === 'literal' && !properties.slice(at + 1).some((property) => property.key === undefined) ? value : undefined
}
