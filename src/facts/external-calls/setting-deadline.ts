import type { Deadline, ValueShape } from '#model/fact'
import type { Expr, Located } from '#code/model'
import type { Scope } from '#code/scope'
import type { Site } from '#code/uses'
import type { Library } from '#models/forms/library'
import type { KnownSetting } from '#models/indexes/library-index'
import { deadlineOf } from '../shared/deadline.ts'
import { shapeOf } from '../values/shape-of.ts'
import type { Reading } from './reading.ts'

/** The value that is assigned, or the arguments of what is called, as a setting is written. */
export interface WrittenValues {
  readonly at: Located
  readonly values: readonly Expr[]
  readonly scope: Scope
}

/**
 * The deadline that a setting of a library or of a client gives to all requests through it; `none` if it gives none.
 *
 * @param by the setting as findings name it
 */
export const settingDeadline = (
  { file }: Reading,
  { at, values, scope }: WrittenValues,
  { form, member, library }: KnownSetting,
  by: string,
): Deadline => {
  const shapeAt = (position: number): ValueShape | undefined => {
    const value = values[position]
    return value && shapeOf(file, value, scope)
  }
  const span = file.spanOf(at)
  const withKey = (key: string, position: number): Deadline => {
    const value = shapeAt(position) ?? { type: 'expression' }
    return deadlineOf({ type: 'object', open: false, keys: { [key]: { value, at: span } } }, [key], { state: 'none' })
  }
  if (form.assign !== undefined && member !== '') return withKey(member.slice(member.lastIndexOf('.') + 1), 0)
  if (form.timeout !== undefined) {
    const set = withKey('timeout', form.timeout)
    return set.state === 'bounded' ? { ...set, by } : set
  }
  if (form.options !== undefined) return deadlineOf(shapeAt(form.options), library.deadline?.keys ?? [], { state: 'none' })
  const text = values.map((value) => file.textOf(value)).join(' ')
  if (form.mentions?.some((word) => new RegExp(`\\b${word}\\b`).test(text))) return { state: 'bounded', by, at: span }
  if (values[0]?.kind === 'lambda') return { state: 'none' }
  return { state: 'unknown', because: 'it is set up by this program' }
}

/** The deadline that the file sets on a client after it makes it (`api.defaults.timeout = 5000`); undefined if it sets none. */
export const laterDeadline = (reading: Reading, site: Site, library: Library): Deadline | undefined => {
  for (const { name, call, values, at, scope } of library.settings ? reading.file.uses.of(site) : []) {
    const known = reading.libraries.clientSetting(library, call ? 'called' : 'assigned', name)
    const deadline = known && settingDeadline(reading, { at, values, scope }, known, name)
    if (deadline && deadline.state !== 'none') return deadline
  }
  return undefined
}
