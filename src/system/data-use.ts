import type { DataModel } from '#model/facts/data-model'
import type { Place } from '#model/source-file'
import type { Linked, System } from '#model/system'

/** Whether code knows a table or a column, as far as its models tell. */
export type DataUse =
  /** A model lists it: the code selects and writes it. */
  | { readonly state: 'used'; readonly model: Linked<DataModel>; readonly at: Place }
  /** The table's model lists its columns and this is none of them; or the repository's models leave the table out. */
  | { readonly state: 'unused' }
  | { readonly state: 'unknown' }

const inCode = (model: Linked<DataModel>): boolean => model.file.role === 'production' || model.file.role === 'migration' || model.file.role === 'generated'

const modelsOf = (system: System, table: string): readonly Linked<DataModel>[] => system.facts('data-model').filter((model) => model.table === table && inCode(model))

/** Whether a table is known to the code of a snapshot. `neighbours` are other tables of the same database: models that know none of them prove nothing. */
export const tableUse = (system: System, table: string, neighbours: ReadonlySet<string>): DataUse => {
  const [model] = modelsOf(system, table)
  if (model) return { state: 'used', model, at: model.at }
  const knowsOthers = system.facts('data-model').some((other) => inCode(other) && neighbours.has(other.table))
  return { state: knowsOthers ? 'unused' : 'unknown' }
}

/** Whether a column is known to the code of a snapshot. */
export const columnUse = (system: System, table: string, column: string): DataUse => {
  const models = modelsOf(system, table)
  for (const model of models) {
    const found = model.columns.find((one) => one.column === column)
    if (found) return { state: 'used', model, at: { path: model.at.path, ...found.at } }
  }
  return { state: models.length > 0 && models.every((model) => !model.open) ? 'unused' : 'unknown' }
}
