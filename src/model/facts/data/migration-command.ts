import type { FactBase } from '../process/shared.ts'

/** A command in a pipeline, a script or a manifest that applies migrations, or that tries them out first. */
export interface MigrationCommand extends FactBase<'migration-command'> {
  /**
   * `rehearses`: it prints or checks what a migration would do, or applies it to a copy of the data. `backs-up`: it copies the data to where it
   * can be restored from. `verifies`: it looks at the data or the schema, which after a migration shows whether that is right.
   */
  readonly effect: 'applies' | 'rehearses' | 'backs-up' | 'verifies'
  /** As written, shortened. */
  readonly command: string
  /** The name of the package script that it belongs to. */
  readonly script?: string
  /** In a shell script: a condition decides whether it runs. */
  readonly isConditional?: true
  /** In a package script: what runs after it is the output of a build. */
  readonly startsBuilt?: true
}
