import type { DataModel } from '#model/facts/data-model'
import type { Place } from '#model/source-file'
import type { Linked, System } from '#model/system'
import { statementNamingColumn, statementNamingTable } from './statement-use.ts'

/** Whether code uses a table or a column, as far as its models and its statements show. */
export type DataUse =
  /**
   * `column`: a model lists it, and so every query of the model that does not choose its fields names it.
   * `queried`: the code queries the table, at `at`. `mapped`: it has a model of the table; whether it queries it was not found.
   * `statement`: a statement written in SQL names it. `view`, `routine`, `trigger`: one that a migration defines in the database does.
   */
  | {
      readonly state: 'used'
      readonly by: 'column' | 'queried' | 'mapped' | 'statement' | 'view' | 'routine' | 'trigger'
      readonly at: Place
    }
  /** The table's model lists its columns and this is none of them; or the repository's models leave the table out. */
  | { readonly state: 'unused' }
  | { readonly state: 'unknown' }

const inCode = (model: Linked<DataModel>): boolean =>
  model.file.role === 'production' || model.file.role === 'migration' || model.file.role === 'generated'

/** A name that says that what bears it is out of use: a table or column that was put aside, or that is a copy. */
export const isOutOfUse = (name: string): boolean =>
  /^_|^(zz|old|new|deprecated|legacy|backup|bak|unused|tmp|temp|temporary)_|_(old|deprecated|legacy|backup|bak|unused)$/i.test(name)

/** How much of the way two paths share. */
const nearness = (a: string, b: string): number => {
  const [left, right] = [a.split('/'), b.split('/')]
  const apart = left.findIndex((part, index) => part !== right[index])
  return apart === -1 ? left.length : apart
}

/** A table's models, nearest to the migrations of `near` first: one repository may keep a schema for each of several databases. */
const modelsOf = (system: System, table: string, near: string): readonly Linked<DataModel>[] => {
  const models = system.facts('data-model').filter((model) => model.table === table && inCode(model))
  const best = Math.max(0, ...models.map((model) => nearness(model.at.path, near)))
  return models.filter((model) => nearness(model.at.path, near) === best)
}

/** Whether a table is known to the code of a snapshot. `neighbours` are other tables of the same database: models that know none of them prove nothing. */
export const tableUse = (system: System, table: string, near: string, neighbours: ReadonlySet<string>): DataUse => {
  const [model] = modelsOf(system, table, near)
  const statement = statementNamingTable(system, table, near)
  if (model) {
    const query = system
      .facts('model-use')
      .find(
        (use) => use.library === model.library && use.model.toLowerCase() === model.subject.toLowerCase() && use.file.role === 'production',
      )
    if (query) return { state: 'used', by: 'queried', at: query.at }
    return statement ? { state: 'used', by: 'statement', at: statement } : { state: 'used', by: 'mapped', at: model.at }
  }
  if (statement) return { state: 'used', by: 'statement', at: statement }
  const knowsOthers = system.facts('data-model').some((other) => inCode(other) && neighbours.has(other.table))
  return { state: knowsOthers ? 'unused' : 'unknown' }
}

/**
 * No query of a table is there, though the code queries its neighbours: proven only where the model's declaration lists every relation by which
 * a query of another model might come to it. Whether a library that is handed the client queries it is not to be seen.
 */
export const isNeverQueried = (system: System, table: string, near: string): boolean => {
  const models = modelsOf(system, table, near)
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

/** Whether a column is known to the code of a snapshot. */
export const columnUse = (system: System, table: string, column: string, near: string): DataUse => {
  const models = modelsOf(system, table, near)
  const statement = statementNamingColumn(system, table, column, near)
  for (const model of models) {
    const found = model.columns.find((one) => one.column === column)
    if (found && isNeverQueried(system, table, near)) return { state: 'unknown' }
    if (found) return { state: 'used', by: 'column', at: { path: model.at.path, ...found.at } }
  }
  if (statement) return { state: 'used', by: 'statement', at: statement }
  return { state: models.length > 0 && models.every((model) => !model.open) ? 'unused' : 'unknown' }
}
