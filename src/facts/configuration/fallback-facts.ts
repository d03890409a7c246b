import type { ConfigRead } from '#model/facts/process/config-read'
import type { SecretFallback } from '#model/facts/requests/secret'
import { contains, exprsOf, stmtsIn } from '#code/inside'
import type { Expr, If, Stmt } from '#code/model'
import { possibleNames } from '#code/possible-names'
import type { KeyForm } from '#models/forms/signing'
import { names } from '#models/names'
import { signingsOf } from '#models/requests/signings'
import { wordsOf } from '#models/naming/words'
import { lastName } from '#code/last-name'
import { chosenPassword } from '../secrets/chosen-password.ts'
import { keysAt } from '../secrets/keys-at.ts'
import { isPlaceOfKey, isSensitiveName, isSigningKeyName } from '../secrets/sensitive-name.ts'
import { writtenNames } from '../values/written-names.ts'
import { endsWork } from './asked.ts'
import { asksForEnvironment, dependsOnEnvironment, isForDevelopment } from './development.ts'
import { receiverOf } from './receiver-of.ts'
import type { Fallback } from './fallbacks.ts'
import type { Reading } from './reading.ts'
import type { SettingRead } from './setting-read.ts'
import { turnsOnDebug } from './turns-on-debug.ts'
import { isLive, isLiveOff, isOfProduction, safetyOf } from './names-production.ts'
import { composeHostOf, isAddress, isLocalAddress, isMailCatcher, isStandIn, isVolatile, mayBeListenedOn } from './settings-named.ts'

/** A setting as far as its fallback is concerned. */
export type Named = Pick<SettingRead, 'name' | 'field' | 'scope' | 'holders'>

/** A secret, or the address of something that the service needs, that the source gives if the setting is missing. */
export const fallbackFact = (
  reading: Reading,
  setting: Named,
  fallback: Fallback,
  demanded: ReadonlySet<string>,
): SecretFallback | ConfigRead | undefined => {
  const { name, field = '', scope } = setting
  const { text, by, at, place } = fallback
  const isSecret = isSensitiveName(name) || isSensitiveName(field)
  const use = isSecret
    ? undefined
    : (defaultOf(reading, name, text) ?? (turnsOnDebug(reading, scope, fallback) ? 'debug-default' : undefined))
  if (!isSecret && !use) return undefined
  // The name of the debug mode itself is no sign of code for development.
  if (isForDevelopment(reading, use === 'debug-default' ? undefined : place, at, scope)) return undefined
  const isForProduction = use === 'live-default' || use === 'acting-default' || use === 'production-default'
  if (isForProduction && dependsOnEnvironment(reading, place, at, scope)) return undefined
  const base = { at: reading.file.spanOf(at), within: reading.withinAt(at), name }
  if (use) {
    const composeHost = composeHostOf(text)
    const subject = reading.rules.identifiesByUse ? `default ${name}` : name
    return {
      ...base,
      kind: 'config-read',
      subject,
      use,
      ...(use === 'local-default' && composeHost !== undefined && { composeHost }),
      ...(use === 'live-default' && !isLive(name, text) && { isByName: true as const }),
      into: reading.rules.asserts && place ? receiverOf(reading, place) : by,
    }
  }
  // Another class of the file demands the variable for which this one has a text.
  if (isNoText(text) || demanded.has(name) || isChecked(reading, setting, fallback)) return undefined
  const isKey = [name, field, ...speaking(setting)].some(isSigningKeyName) || isKeyOfCall(reading, setting, place)
  const signing = isKey && !isPlaceOfKey(name, text)
  return { ...base, kind: 'secret-fallback', subject: name, signing, by, ...(chosenPassword(text) && { isValue: true as const }) }
}

/** The names of variables that hold the value and say what it is for; `secret` alone may be any. */
const speaking = ({ holders }: Named): readonly string[] => holders.map((holder) => holder.name).filter((name) => wordsOf(name).length > 1)

/** Whether the value is the key with which a library of the file signs: `createHmac('sha256', secret)`. */
export const isKeyOfCall = (reading: Reading, setting: Named, place: Expr | undefined): boolean =>
  isKeyWhere(reading, setting, place, () => true)

/** Whether it is the key of a message authentication code, which may be empty (RFC 2104): the code is then the same for everybody. */
export const isKeyOfCode = (reading: Reading, setting: Named, place: Expr | undefined): boolean =>
  isKeyWhere(reading, setting, place, (form) => form.takesEmptyKey === true)

const isKeyWhere = (
  { file }: Reading,
  { holders, field }: Named,
  place: Expr | undefined,
  isMeant: (form: KeyForm) => boolean,
): boolean => {
  const signings = signingsOf(file.module.language)
  const held = new Set([...holders.map((holder) => holder.name), ...(field === undefined ? [] : [field])])
  return file.index.calls.some(({ call, scope }) => {
    const [known] = possibleNames(file, call.callee, scope).flatMap((name) => signings.signedBy(name) ?? [])
    const keys = known && !known.isPassword && isMeant(known) ? keysAt(call, known.key) : []
    return keys.some((key) =>
      exprsOf(key, 'own').some(
        (expr) => expr === place || (expr.kind === 'name' && held.has(expr.name)) || (expr.kind === 'member' && expr.name === field),
      ),
    )
  })
}

type DefaultUse = Extract<ConfigRead['use'], `${string}-default`>

/** Classifies the fallback of a setting, if it should not be used in production. */
const defaultOf = (reading: Reading, name: string, text: string): DefaultUse | undefined => {
  if (isLive(name, text)) return 'live-default'
  if (isLiveOff(name, text)) return 'safe-default'
  const safety = safetyOf(name, text)
  if (safety) return safety.isSafe ? 'safe-default' : safety.isWeak ? 'acting-default' : 'live-default'
  if (isOfProduction(name, text)) return 'production-default'
  if ((isAddress(name) || isMailCatcher(name, text)) && isLocalAddress(text, reading.rules) && !mayBeListenedOn(name, text))
    return 'local-default'
  if (isVolatile(name, text)) return 'volatile-default'
  return isStandIn(name, text) ? 'stand-in-default' : undefined
}

const noTexts: ReadonlySet<string> = new Set(['', 'null', 'none', 'true', 'false', '#null', '@null'])

/** Texts that mean no value, and short numbers, which are durations and counts rather than secrets. */
const isNoText = (text: string): boolean => noTexts.has(text.trim().toLowerCase()) || (text.length < 6 && /^-?\d+$/.test(text))

/** Whether a branch of the file asks for the setting or its fallback, and then refuses, warns, or asks which environment it is. */
const isChecked = (reading: Reading, { name, holders, scope }: Named, { text, at }: Fallback): boolean => {
  const everywhere = new Set([name, text])
  // A variable is only known by its name where it is declared.
  const home = scope.function
  const held = new Set(holders.map((holder) => holder.name))
  return branchesIn(reading).some((branch) => {
    if (branch === at) return false
    const written = exprsOf(branch.condition).flatMap(writtenNames)
    const isInside = !home || contains(home, branch)
    if (!written.some((one) => everywhere.has(one) || (isInside && held.has(one)))) return false
    // The branch that gives the fallback checks nothing, even if it warns.
    const refusing = [branch.then, branch.otherwise].filter((arm) => !arm.some((stmt) => contains(stmt, at)))
    return asksForEnvironment(branch.condition) || refusing.some((arm) => refuses(reading, arm))
  })
}

const refuses = (reading: Reading, body: readonly Stmt[]): boolean =>
  endsWork(reading, body) ||
  stmtsIn(body).some(
    (stmt) =>
      stmt.kind === 'return' ||
      (stmt.kind === 'eval' && exprsOf(stmt.expr, 'own').some((expr) => expr.kind === 'call' && names.tells.has(lastName(expr.callee)))),
  )

const known = new WeakMap<object, readonly If[]>()

/** All branches of a file. */
const branchesIn = ({ file }: Reading): readonly If[] => {
  const before = known.get(file)
  if (before) return before
  const bodies = [
    file.module.body,
    ...file.index.functions.map(({ body = [] }) => body),
    ...[...file.index.classes.values()].map(({ body }) => body),
  ]
  const found = [...new Set(bodies.flatMap((body) => stmtsIn(body)))].filter((stmt) => stmt.kind === 'if')
  known.set(file, found)
  return found
}
