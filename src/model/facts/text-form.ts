import type { FactBase } from './shared.ts'

/** What a class writes of itself where it is made a text (`toString`): a field that promises a secret in clear. */
export interface TextForm extends FactBase<'text-form'> {
  /** With its package: `com.example.Account`. */
  readonly className: string
  readonly field: string
  readonly what: 'password' | 'secret'
}
