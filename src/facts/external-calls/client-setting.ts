import type { ClientSetting } from '#model/facts/calls/external-call'
import type { Expr } from '#code/model'
import type { KnownSetting } from '#models/indexes/library-index'
import { objectOf } from './arguments.ts'
import type { Reading } from './reading.ts'
import { settingDeadline, type WrittenValues } from './setting-deadline.ts'

/** A setting as it is written. */
export interface WrittenSetting extends WrittenValues {
  /** What is assigned or called. */
  readonly target: Expr
}

/**
 * The fact of what bounds every request of a library, or every request through a client that another file makes. Undefined if it bounds none,
 * and for a client of this file, whose own deadline it is.
 */
export const clientSettingFact = (reading: Reading, written: WrittenSetting, known: KnownSetting): ClientSetting | undefined => {
  const { file } = reading
  const { at, target, scope } = written
  const subject = known.member || file.textOf(target)
  const deadline = settingDeadline(reading, written, known, subject)
  const holder = deadline.state === 'none' ? undefined : holderOf(reading, written, known)
  return holder && { kind: 'client-setting', at: file.spanOf(at), within: scope.function?.name ?? '', subject, deadline, ...holder }
}

/** What a setting holds for: a client of another file, or the library; undefined for a client that this file makes. */
const holderOf = (
  { file, libraries }: Reading,
  { target, scope }: WrittenSetting,
  { library, member }: KnownSetting,
): Pick<ClientSetting, 'library' | 'target'> | undefined => {
  const object = member === '' ? undefined : objectOf(member, target)
  if (!object) return { library: library.package }
  const { root, path, site } = file.originOf(object, scope)
  const from = site && file.index.scopeOfSite(site)
  if (from && libraries.instance(site, from)) return undefined
  if (root.kind === 'import' && !path.includes('()') && !libraries.modules.has(root.module))
    return { target: { module: root.written, name: path.join('').slice(1) || 'default' } }
  return { library: library.package }
}
