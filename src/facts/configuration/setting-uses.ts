import type { SettingUse } from '#model/facts/process/config-read'
import type { CodeFile } from '#code/code-file'
import { contains } from '#code/inside'
import { exprsAround } from '#code/parts/exprs-around'
import type { Expr, Stmt } from '#code/model'
import { branchOn, endsWork, givesError, isAsked, isCaught, isConditional, placesOf } from './asked.ts'
import { fieldsOf, plainName } from './empty-keys.ts'
import { fallbackOf } from './fallbacks.ts'
import { calculatedAs } from './number-facts.ts'
import type { Reading } from './reading.ts'
import { isIndispensable, isPlatformSetting } from './settings-named.ts'
import type { SettingRead } from './setting-read.ts'

/** The places of a file that read a setting, with what happens if it is missing. */
export const settingUses = (reading: Reading, reads: readonly SettingRead[]): readonly SettingUse[] =>
  reads.flatMap((read): SettingUse[] => {
    const { name, value } = read
    if (!value || read.isByName || isPlatformSetting(name)) return []
    const fields = fieldsOf(reading.file, value)
    const places = [...placesOf(reading, read), ...membersOf(reading, fields, value)]
    const isHandled =
      read.fallback !== undefined ||
      fallbackOf(reading, read) !== undefined ||
      isCaught(reading, read) ||
      places.some((place) => isAsked(reading, place))
    const calculated = isHandled ? undefined : calculatedAs(reading, read)
    const keptAs = [...read.holders.map((holder) => holder.name), ...fields].map(plainName)
    return [
      {
        kind: 'setting-use',
        at: reading.file.spanOf(value),
        within: reading.withinAt(value),
        subject: name,
        name,
        absence: isHandled ? 'handled' : read.demands ? 'demanded' : 'plain',
        ...(read.mayGoOn ? { mayGoOn: true } : {}),
        ...(read.isHeld ? { isHeld: true } : {}),
        ...(isConditional(reading, read) ? { isConditional: true } : {}),
        ...(isHandled && goesOn(reading, read) ? { goesOn: true } : {}),
        ...(isHandled && refuses(reading, read, places) ? { refuses: true } : {}),
        ...(calculated === undefined ? {} : { calculatedAs: calculated }),
        ...(isIndispensable(name) ? { isNeeded: true } : {}),
        ...(keptAs.length > 0 ? { keptAs } : {}),
      },
    ]
  })

/** The places that name the field which takes a value: `config.token` after `config = { token: process.env.TOKEN }`. */
const membersOf = ({ file }: Reading, fields: readonly string[], value: Expr): readonly Expr[] => {
  const holder = fields.length > 0 ? holderOf(file, value) : undefined
  return holder === undefined
    ? []
    : file.index.members.flatMap(({ part }) =>
        part.kind === 'member' && part !== value && fields.includes(part.name) && file.textOf(part.object) === holder ? [part] : [],
      )
}

/** What holds the object that a value is a field of, as written: `config`. */
const holderOf = (file: CodeFile, value: Expr): string | undefined => {
  for (const outer of exprsAround(file.index, value))
    if (outer.kind === 'assign') {
      const [target] = outer.targets
      if (!target) return undefined
      return target.kind === 'member' && outer.value === value ? file.textOf(target.object) : file.textOf(target)
    } else if (outer.kind === 'lambda') return undefined
  return undefined
}

/** Whether the function that reads it throws if it is missing. */
const refuses = (reading: Reading, read: SettingRead, places: readonly Expr[]): boolean => {
  const home = read.scope.function
  return (
    home !== undefined &&
    !read.fallback &&
    places.some((place) => {
      const branch = contains(home, place) ? branchOn(reading, place) : undefined
      return branch !== undefined && (endsWork(reading, branch.then) || givesError(reading, read.scope, branch.then))
    })
  )
}

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
