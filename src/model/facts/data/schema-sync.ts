import type { FactBase } from '../process/shared.ts'

/** Something that changes the database to match the code without a migration, at run time or by a command. */
export interface SchemaSync extends FactBase<'schema-sync'> {
  readonly library: string
  /** As written, shortened: `sequelize.sync({ force: true })`. */
  readonly what: string
  /**
   * - `recreate` drops tables first.
   * - `alter` changes them to match, and may drop columns that the code does not know.
   * - `extend` adds tables and columns that are missing.
   * - `migrate` runs the pending migrations.
   * - `keep` is a setting of the same tool that changes nothing.
   */
  readonly effect: 'recreate' | 'alter' | 'extend' | 'migrate' | 'keep'
  /** Where it is written: code, a package script (by name), or a command in a shell script, an image or a workflow. */
  readonly by: 'code' | 'script' | 'command'
  /** Name of the package script. */
  readonly script?: string
  /** A setting whose file does not name the database: it may be in memory. */
  readonly isOfUnknownDatabase?: true
}
