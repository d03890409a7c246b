import type { Deadline } from '#model/fact'
import type { ClientSetting } from '#model/facts/external-call'
import type { Expr, Located } from '#code/model'
import type { Scope } from '#code/scope'
import type { KnownSetting } from '#models/library-index'
import { deadlineOf } from '../deadline.ts'
import { shapeOf } from '../shape-of.ts'
import { objectOf } from './arguments.ts'
import { nameOfHolder } from './held-client.ts'
import type { Reading } from './reading.ts'

/** A setting as it is written: what is assigned or called, and the value or the arguments. */
export interface WrittenSetting {
  readonly at: Located
  readonly target: Expr
  readonly values: readonly Expr[]
  readonly scope: Scope
}

/** The fact of what bounds every request of a library, or every request through one client; undefined if it bounds none. */
export const clientSettingFact = (reading: Reading, written: WrittenSetting, known: KnownSetting): ClientSetting | undefined => {
  const { file } = reading
  const { at, target, scope } = written
  const deadline = deadlineOfSetting(reading, written, known)
  if (deadline.state === 'none') return undefined
  return {
    kind: 'client-setting',
    at: file.spanOf(at),
    within: scope.function?.name ?? '',
    subject: known.member || file.textOf(target),
    deadline,
    ...holds(reading, written, known),
  }
}

/** What a setting holds for: a client of another file, one of this file, or the library. */
const holds = (
  reading: Reading,
  { target, scope }: WrittenSetting,
  { library, member }: KnownSetting,
): Pick<ClientSetting, 'library' | 'target'> => {
  const { file, libraries } = reading
  const object = member === '' ? undefined : objectOf(member, target)
  if (!object) return { library: library.package }
  const { root, path, site } = file.originOf(object, scope)
  const isMade = path.includes('()')
  if (root.kind === 'import' && !isMade && !libraries.modules.has(root.module))
    return { target: { module: root.written, name: path.join('').slice(1) || 'default' } }
  return isMade ? { target: { name: (site && nameOfHolder(reading, object)) ?? '' } } : { library: library.package }
}

const deadlineOfSetting = ({ file }: Reading, written: WrittenSetting, { form, member, library }: KnownSetting): Deadline => {
  const { at, target, values, scope } = written
  const shapeAt = (position: number) => {
    const value = values[position]
    return value && shapeOf(file, value, scope)
  }
  const span = file.spanOf(at)
  if (form.assign !== undefined && member !== '') {
    const key = member.slice(member.lastIndexOf('.') + 1)
    const value = shapeAt(0) ?? { type: 'expression' }
    return deadlineOf({ type: 'object', open: false, keys: { [key]: { value, at: span } } }, [key], { state: 'none' })
  }
  if (form.options !== undefined) return deadlineOf(shapeAt(form.options), library.deadline?.keys ?? [], { state: 'none' })
  const text = values.map((value) => file.textOf(value)).join(' ')
  if (form.mentions?.some((word) => new RegExp(`\\b${word}\\b`).test(text)))
    return { state: 'bounded', by: member || file.textOf(target), at: span }
  if (values[0]?.kind === 'lambda') return { state: 'none' }
  return { state: 'unknown', because: 'it is set up by this program' }
}
