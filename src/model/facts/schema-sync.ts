import type { FactBase } from './shared.ts'

/** Something that makes the database fit the code without a migration, at run time or by a command. */
export interface SchemaSync extends FactBase<'schema-sync'> {
  readonly library: string
  /** As written, shortened: `sequelize.sync({ force: true })`. */
  readonly what: string
  /**
   * `recreate` drops tables first; `alter` changes them to fit, columns that the code does not know included; `keep` is a setting of the
   * same tool by which nothing is lost.
   */
  readonly effect: 'recreate' | 'alter' | 'keep'
  /** Where it is written: code, a package's script (by its name), or a command in a shell script, an image or a workflow. */
  readonly by: 'code' | 'script' | 'command'
  /** Name of the package's script. */
  readonly script?: string
}
