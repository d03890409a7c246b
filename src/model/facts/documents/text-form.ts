import type { FactBase } from '../process/shared.ts'

/** The text form of a class (`toString`) includes a field that, by its name, holds a secret or personal data. */
export interface TextForm extends FactBase<'text-form'> {
  /** Including its package: `com.example.Account`. */
  readonly className: string
  /** Its fields are printed where an object is logged whole. The name is that of the class in its file, not in its package. */
  readonly prints?: 'fields' | 'json'
  readonly field: string
  /** A setting of the process fills the field whenever an object is made. */
  readonly isSet?: true
  readonly what: 'password' | 'secret' | 'identity' | 'personal'
}
