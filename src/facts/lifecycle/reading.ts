import type { CodeFile } from '#code/code-file'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Located } from '#code/model'
import { possibleNames } from '#code/possible-names'
import type { LifecycleIndex } from '#models/indexes/lifecycle-index'
import type { Span } from '#model/source-file'
import type { ModuleCode } from '../reading/module-code.ts'
import type { LifecycleRules } from './language-rules.ts'

/** One file, with what is needed to read how its process starts, accepts work and ends. */
export interface Reading extends ModuleCode {
  readonly file: CodeFile
  readonly index: LifecycleIndex
  readonly rules: LifecycleRules
}

/** Forms of calls, by the names of origins and by members of any value. */
interface CallForms<Form> {
  may(last: string): boolean
  named(name: string): Form | undefined
  member(last: string): Form | undefined
}

/** The form of a call by the name of its callee. */
export const formNamed = <Form>({ file }: Pick<Reading, 'file'>, forms: CallForms<Form>, { call, scope }: PlacedCall): Form | undefined => {
  if (!forms.may(file.exportedName(call.callee))) return undefined
  for (const name of possibleNames(file, call.callee, scope)) {
    const form = forms.named(name)
    if (form) return form
  }
  return undefined
}

/** The form of a call by the name of its callee, or by the member that it calls. */
export const formOf = <Form>(reading: Pick<Reading, 'file'>, forms: CallForms<Form>, placed: PlacedCall): Form | undefined =>
  formNamed(reading, forms, placed) ?? forms.member(lastName(placed.call.callee))

/** The first line of a part of the text. */
export const firstLine = ({ file }: Pick<Reading, 'file'>, { start }: Located): Span => {
  const startLine = file.lineOf(start)
  return { startLine, endLine: startLine }
}

/** A text of the file on one line. */
export const shortText = ({ file }: Pick<Reading, 'file'>, located: Located, length: number): string => {
  const text = file.textOf(located).replaceAll(/\s+/g, ' ').trim()
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}
