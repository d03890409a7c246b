import type { FactBase } from './shared.ts'

/** The text form of a class (`toString`) includes a field that, by its name, holds a secret or personal data. */
export interface TextForm extends FactBase<'text-form'> {
  /** Including its package: `com.example.Account`. */
  readonly className: string
  readonly field: string
  readonly what: 'password' | 'secret' | 'identity' | 'personal'
}
