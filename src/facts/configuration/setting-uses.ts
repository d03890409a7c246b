import type { SettingUse } from '#model/facts/config-read'
import { isNull } from '#code/is-null'
import type { Stmt } from '#code/model'
import { branchOn, endsWork, isAsked, placesOf } from './asked.ts'
import { fallbackOf } from './fallbacks.ts'
import type { Reading } from './reading.ts'
import { isPlatformSetting } from './settings-named.ts'
import type { SettingRead } from './setting-read.ts'

/** The places of a file that read a setting, with what happens if it is missing. */
export const settingUses = (reading: Reading, reads: readonly SettingRead[]): readonly SettingUse[] =>
  reads.flatMap((read): SettingUse[] => {
    const { name, value } = read
    if (!value || read.isByName || isPlatformSetting(name)) return []
    const isHandled =
      read.fallback !== undefined ||
      fallbackOf(reading, read) !== undefined ||
      placesOf(reading, read).some((place) => isAsked(reading, place))
    return [
      {
        kind: 'setting-use',
        at: reading.file.spanOf(value),
        within: reading.withinAt(value),
        subject: name,
        name,
        absence: isHandled ? 'handled' : read.demands ? 'demanded' : 'plain',
        ...(isHandled && goesOn(reading, read) ? { goesOn: true } : {}),
        ...(isHandled && refuses(reading, read) ? { refuses: true } : {}),
      },
    ]
  })

/** Whether the function that reads it throws if it is missing. */
const refuses = (reading: Reading, read: SettingRead): boolean =>
  read.scope.function !== undefined &&
  !read.fallback &&
  placesOf(reading, read).some((place) => {
    const branch = branchOn(reading, place)
    return branch !== undefined && (endsWork(reading, branch.then) || givesError(reading, read, branch.then))
  })

/** In Go, a function gives an error back. */
const givesError = ({ file }: Reading, { scope }: SettingRead, body: readonly Stmt[]): boolean =>
  file.module.language === 'go' &&
  scope.function?.results.at(-1)?.name?.name === 'error' &&
  body.some((stmt) => {
    const last = stmt.kind === 'return' ? stmt.values.at(-1) : undefined
    return last !== undefined && !isNull(last)
  })

/** Whether the code goes on without a value: with an empty text, or after a branch that only calls something. */
const goesOn = (reading: Reading, read: SettingRead): boolean => {
  const fallback = read.fallback ?? fallbackOf(reading, read)
  if (fallback) return fallback.text === ''
  const branches = placesOf(reading, read).flatMap((place) => branchOn(reading, place) ?? [])
  return (
    branches.length > 0 &&
    branches.every(({ then, otherwise }) => otherwise.length === 0 && !endsWork(reading, then) && then.every((stmt) => isCall(stmt)))
  )
}

const isCall = (stmt: Stmt): boolean => stmt.kind === 'eval' && stmt.expr.kind === 'call'
