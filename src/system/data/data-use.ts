import type { DataModel } from '#model/facts/data/data-model'
import type { Place } from '#model/source-file'
import type { Linked, System } from '#model/system'
import { statementNamingColumn, statementNamingTable } from './statement-use.ts'

/** Whether code uses a table or a column, as far as its models and statements show. */
export type DataUse =
  /**
   * `column`: a model lists it, so every query of the model that does not choose its fields names it.
   * `queried`: the code queries the table, at `at`. `mapped`: the code has a model of the table, but no query was found.
   * `statement`: an SQL statement names it. `view`, `routine`, `trigger`: one that a migration defines in the database names it.
   */
  | {
      readonly state: 'used'
      readonly by: 'column' | 'queried' | 'mapped' | 'statement' | 'view' | 'routine' | 'trigger'
      readonly at: Place
    }
  /** The table's model lists its columns and this is not one of them; or the repository's models do not include the table. */
  | { readonly state: 'unused' }
  | { readonly state: 'unknown' }

const inCode = (model: Linked<DataModel>): boolean =>
  model.file.role === 'production' || model.file.role === 'migration' || model.file.role === 'generated'

/** Whether a name marks a table or column as out of use: set aside, or a copy. */
export const isOutOfUse = (name: string): boolean =>
  /^_|^(zz|old|new|deprecated|legacy|backup|bak|unused|tmp|temp|temporary)_|_(old|deprecated|legacy|backup|bak|unused)$/i.test(name)

/** Whether a name marks rows that are simply made again: caches, sessions, locks. */
export const isExpendable = (name: string): boolean => /(^|_)(cache|session|token|otp|lock|nonce|challenge)(d|s|es)?(_|$)/i.test(name)

/** How many leading folders two paths share. */
const nearness = (a: string, b: string): number => {
  const [left, right] = [a.split('/'), b.split('/')]
  const apart = left.findIndex((part, index) => part !== right[index])
  return apart === -1 ? left.length : apart
}

/** Whether a model may be the one that migrations build: Django's migrations are those of their own app, whose models may be named like others. */
const isOfMigrations = ({ library, at }: Linked<DataModel>, near: string): boolean =>
  library !== 'django' || !/(^|\/)migrations$/.test(near) || at.path.startsWith(near.replace(/migrations$/, ''))

/** A table's models, those nearest to the migrations of `near`: a repository may hold one schema per database. */
export const modelsAt = (system: System, table: string, near: string): readonly Linked<DataModel>[] => {
  const models = system.facts('data-model').filter((model) => model.table === table && inCode(model) && isOfMigrations(model, near))
  const best = Math.max(0, ...models.map((model) => nearness(model.at.path, near)))
  return models.filter((model) => nearness(model.at.path, near) === best)
}

/**
 * Whether the code of a snapshot uses a table. `neighbours` are other tables of the same database: if the models know none of them, a
 * missing model proves nothing.
 */
export const tableUse = (system: System, table: string, near: string, neighbours: ReadonlySet<string>): DataUse => {
  const [model] = modelsAt(system, table, near)
  const statement = statementNamingTable(system, table, near)
  if (model) {
    const isNamed = ({ library, subject }: Linked<DataModel>): boolean =>
      library === model.library && subject.toLowerCase() === model.subject.toLowerCase()
    // Of several models with the name, a query means the one beside it.
    const isOnly = system.facts('data-model').filter((other) => inCode(other) && isNamed(other)).length === 1
    const query = system
      .facts('model-use')
      .find(
        (use) =>
          use.library === model.library &&
          use.model.toLowerCase() === model.subject.toLowerCase() &&
          use.file.role === 'production' &&
          (isOnly || nearness(use.at.path, model.at.path) === model.at.path.split('/').length - 1),
      )
    if (query) return { state: 'used', by: 'queried', at: query.at }
    return statement ? { state: 'used', by: 'statement', at: statement } : { state: 'used', by: 'mapped', at: model.at }
  }
  if (statement) return { state: 'used', by: 'statement', at: statement }
  const knowsOthers = system.facts('data-model').some((other) => inCode(other) && neighbours.has(other.table))
  return { state: knowsOthers ? 'unused' : 'unknown' }
}

/**
 * Whether the code never queries a table although it queries its neighbours. Proven only if the model's declaration lists every relation
 * through which a query of another model could reach it. Does not see queries by a library that is given the client.
 */
export const isNeverQueried = (system: System, table: string, near: string): boolean => {
  const models = modelsAt(system, table, near)
  const [model] = models
  if (!model?.relations || models.length !== 1 || statementNamingTable(system, table, near)) return false
  const others = system.facts('data-model').filter((other) => other.library === model.library && inCode(other))
  const uses = system.facts('model-use').filter((use) => use.library === model.library && use.file.role !== 'test')
  const leading = new Set(
    others.flatMap((other) => (other.relations ?? []).flatMap((relation) => (relation.model === model.subject ? [relation.field] : []))),
  )
  const isOf = (use: (typeof uses)[number], one: Linked<DataModel>): boolean => use.model.toLowerCase() === one.subject.toLowerCase()
  const isTouched = uses.some((use) => isOf(use, model) || use.through?.some((name) => leading.has(name)))
  return !isTouched && uses.some((use) => use.file.role === 'production' && others.some((other) => isOf(use, other)))
}

/** Whether the code of a snapshot uses a column. */
export const columnUse = (system: System, table: string, column: string, near: string): DataUse => {
  const models = modelsAt(system, table, near)
  const statement = statementNamingColumn(system, table, column, near)
  for (const model of models) {
    const found = model.columns.find((one) => one.column === column)
    if (found && isNeverQueried(system, table, near)) return { state: 'unknown' }
    if (found) return { state: 'used', by: 'column', at: { path: model.at.path, ...found.at } }
  }
  if (statement) return { state: 'used', by: 'statement', at: statement }
  return { state: models.length > 0 && models.every((model) => !model.open) ? 'unused' : 'unknown' }
}
