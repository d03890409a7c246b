import type { Deadline, ValueShape } from '#model/fact'
import type { Span } from '#model/source-file'
import type { CodeFile } from '#code/code-file'
import type { Call, Expr, Located } from '#code/model'
import type { Scope } from '#code/scope'
import type { Site, Use } from '#code/uses'
import type { DeadlineForm, Library } from '#models/forms/library'
import { shapeOf } from '../values/shape-of.ts'
import type { Reading } from './reading.ts'

/** What the file sets on a value: by argument, keyword, field, setter or assignment. */
export interface Setting {
  /** Name of the option, field or setter; the position of an argument; the last part of a key that is a text (`mail.smtp.timeout`). */
  readonly key: string
  /** The value; undefined for a setter without arguments. */
  readonly value: Expr | undefined
  readonly scope: Scope
  readonly at: Span
}

const lastPart = (text: string): string => text.slice(text.lastIndexOf('.') + 1)

/** `put("mail.smtp.timeout", 5)` and `property(READ_TIMEOUT, 5)` set what their first argument names. */
const namedBy = (file: CodeFile, { values, scope }: Use): string | undefined => {
  const [key, value] = values
  if (!key || !value) return undefined
  const shape = shapeOf(file, key, scope)
  if (shape.type === 'literal' && typeof shape.value === 'string') return lastPart(shape.value)
  return shape.type === 'expression' && shape.name !== undefined && /(^|\.)[A-Z][A-Z0-9_]+$/.test(shape.name)
    ? lastPart(shape.name)
    : undefined
}

/** A link of a chain without the links before it, which may be on other lines: `timeout(t)` of `newBuilder(uri).timeout(t)`. */
const linkOf = ({ callee, start, end }: Call): Located => ({
  start: callee.kind === 'member' ? callee.end - callee.name.length : start,
  end,
})

const ofUse = (file: CodeFile, use: Use): Setting[] => {
  const text = namedBy(file, use)
  const { scope } = use
  const named = text === undefined ? undefined : use.name.slice(0, use.name.lastIndexOf('.') + 1) + text
  const at = file.spanOf(use.call ? linkOf(use.call) : use.at)
  const own = { key: use.name, value: use.values[0], scope, at }
  return named === undefined ? [own] : [own, { key: named, value: use.values[1], scope, at }]
}

const ofArguments = (file: CodeFile, site: Site, scope: Scope): Setting[] => {
  if (site.kind === 'struct')
    return site.fields.flatMap(({ name, value }) => (name === undefined ? [] : [{ key: name, value, scope, at: file.spanOf(value) }]))
  return [
    ...site.args.map((value, position) => ({ key: String(position), value, scope, at: file.spanOf(value) })),
    ...site.keywords.map(({ name, value }) => ({ key: name, value, scope, at: file.spanOf(value) })),
  ]
}

/**
 * The settings of a value in the order of its making: those of the builder that it comes from, its arguments, and what is done to it later
 * in the file.
 */
export const settingsOf = (file: CodeFile, site: Site, library: Pick<Library, 'extends'> | undefined): readonly Setting[] => {
  const { index } = file
  const scope = index.scopeOfSite(site)
  if (!scope) return []
  const before = library?.extends ? builderOf(file, site, scope) : undefined
  return [
    // The arguments of a link are settings of the builder that it is called on.
    ...(before && before !== site ? settingsOf(file, before, library) : ofArguments(file, site, scope)),
    ...file.uses.of(site).flatMap((use) => ofUse(file, use)),
  ]
}

/** What is done to a value later in the file, and nothing of its making. */
export const usedSettings = (file: CodeFile, site: Site): readonly Setting[] =>
  file.uses.of(site).map((use) => ({ key: use.name, value: use.values[0], scope: use.scope, at: file.spanOf(use.at) }))

/** What a link of a chain is called on: `custom()` of `custom().setX()`. */
export const builderOf = (file: CodeFile, site: Site, scope: Scope): Site | undefined =>
  site.kind === 'call' && site.callee.kind === 'member' ? file.originOf(site.callee.object, scope).site : undefined

const forEver: readonly unknown[] = [0, false, null, Infinity]

const isForEver = (shape: ValueShape, endless = forEver): boolean => shape.type === 'literal' && endless.includes(shape.value)

/** A value that cannot hold a deadline: a text, a number, a truth value. */
const isPlain = (shape: ValueShape): boolean => shape.type === 'literal' || shape.type === 'template'

type Found = Deadline | undefined

/** The stronger of two findings: a bound, a bound that is switched off, what the text leaves open. */
const stronger = (one: Found, other: Found): Found => {
  const rank = (found: Found): number => (found ? ['unknown', 'disabled', 'bounded'].indexOf(found.state) : -1)
  return rank(other) > rank(one) ? other : one
}

/**
 * What the settings of a value say of its deadline; undefined if they say nothing.
 *
 * @param form what may bound the wait beside the keys
 */
export const deadlineInSettings = (
  reading: Reading,
  form: Pick<DeadlineForm, 'carriers' | 'open' | 'endless'>,
  settings: readonly Setting[],
  keys: readonly string[],
): Found => {
  const { file } = reading
  const { carriers: carriersOf = {}, open = [], endless } = form
  let found: Found
  for (const setting of settings) {
    const { key, value, scope, at } = setting
    const carriers = Object.entries(carriersOf).find(([name]) => isKey(name, key))?.[1]
    const carried = carriers && value ? named(inCarrier(reading, value, scope, carriers, endless), key) : undefined
    if (carried && carried !== 'unknown')
      found = stronger(found, carried.state === 'none' && keys.includes(key) ? { state: 'disabled', at } : carried)
    else if (keys.includes(key)) {
      const shape = value && shapeOf(file, value, scope)
      found = stronger(found, shape && isForEver(shape, endless) ? { state: 'disabled', at } : { state: 'bounded', by: key, at })
    } else if (carried === 'unknown' && value && !isPlain(shapeOf(file, value, scope)))
      found = stronger(found, { state: 'unknown', because: `its ${/^\d+$/.test(key) ? 'argument' : `\`${key}\``} is made elsewhere` })
    else if (open.includes(key)) found = stronger(found, { state: 'unknown', because: `\`${key}\` may bound it` })
  }
  return found?.state === 'none' ? undefined : found
}

const isKey = (pattern: string, key: string): boolean =>
  pattern.startsWith('{') ? pattern.slice(1, -1).split(',').includes(key) : pattern === key

/** A bound by an argument without a name goes by the setting that carries it. */
const named = (found: Deadline | 'unknown', key: string): Deadline | 'unknown' =>
  found !== 'unknown' && found.state === 'bounded' && /^\d+$/.test(found.by) ? { ...found, by: key } : found

/** The deadline in a value that may hold one; `unknown` for a value that is made otherwise. */
const inCarrier = (
  reading: Reading,
  value: Expr,
  scope: Scope,
  carriers: Readonly<Record<string, readonly string[]>>,
  endless: DeadlineForm['endless'],
): Deadline | 'unknown' => {
  const { file, libraries } = reading
  for (const [pattern, keys] of Object.entries(carriers)) {
    if (!libraries.isFrom(value, scope, [pattern])) continue
    const { site } = file.originOf(value, scope)
    if (!site) return pattern.includes('()') && keys.length > 0 ? 'unknown' : { state: 'none' }
    return deadlineInSettings(reading, endless ? { endless } : {}, settingsOf(file, site, { extends: '*' }), keys) ?? { state: 'none' }
  }
  return 'unknown'
}

/** Whether a call takes arguments that are spread from elsewhere. */
export const hasSpread = (call: Call): boolean => call.args.some((argument) => argument.kind === 'spread' && !argument.isByName)
