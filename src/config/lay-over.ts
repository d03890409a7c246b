import { defaultConfig, type Config } from '#model/config'
import type { ConfigFile } from './config-file.ts'

export interface LaidOver {
  readonly config: Config
  /** Keys that the repository sets although the organisation locks them; the repository's values are ignored. */
  readonly overruled: readonly string[]
}

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Merges objects key by key; lists and single values are replaced. */
const merged = (under: unknown, over: unknown): unknown =>
  isObject(under) && isObject(over)
    ? Object.fromEntries(
        [...new Set([...Object.keys(under), ...Object.keys(over)])].map((key) => [
          key,
          Object.hasOwn(over, key) ? merged(under[key], over[key]) : under[key],
        ]),
      )
    : over

const valueAt = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((inner, key) => (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined), value)

const without = (value: unknown, [first, ...rest]: readonly string[]): unknown => {
  if (first === undefined || !isObject(value) || !Object.hasOwn(value, first)) return value
  const others = Object.fromEntries(Object.entries(value).filter(([key]) => key !== first))
  return rest.length === 0 ? others : { ...others, [first]: without(value[first], rest) }
}

/** Splits a locked key at its first dot. Rule names contain no dots; globs may, but they cannot be locked individually. */
export const keysOf = (locked: string): readonly string[] => {
  const [first = '', ...rest] = locked.split('.')
  return rest.length === 0 ? [first] : [first, rest.join('.')]
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** `rules` has a short and a long form. */
const ruleSettings = (rules: ConfigFile['rules']): Config['rules'] =>
  Object.fromEntries(
    Object.entries(rules ?? {}).map(([id, setting]) => [
      id,
      typeof setting === 'string' ? { severity: setting } : setting.severity === undefined ? {} : { severity: setting.severity },
    ]),
  )

/** `unread` has a short form: one word for all paths. */
const unreadSetting = (unread: NonNullable<ConfigFile['unread']>): Partial<Config['unread']> =>
  typeof unread === 'string' ? { advisory: unread === 'advisory' ? ['**'] : [] } : unread

type Layer = Partial<Omit<ConfigFile, 'rules' | 'unread' | '$schema' | 'locked'>> & {
  readonly rules?: Config['rules']
  readonly unread?: Partial<Config['unread']>
}

const layerOf = ({ $schema: _schema, locked: _locked, rules, unread, ...rest }: ConfigFile): Layer => ({
  ...rest,
  ...(unread === undefined ? {} : { unread: unreadSetting(unread) }),
  ...(rules === undefined ? {} : { rules: ruleSettings(rules) }),
})

/**
 * Merges the repository's file over the organisation's over the defaults, key by key. A key that the organisation locks keeps the
 * organisation's value, or the default if the organisation sets none; the repository's value is ignored and reported.
 */
export const layOver = (repository: ConfigFile, organisation: ConfigFile | undefined): LaidOver => {
  const below = merged(defaultConfig, organisation === undefined ? {} : layerOf(organisation))
  const overruled: string[] = []
  let layer: unknown = layerOf(repository)
  for (const locked of organisation?.locked ?? []) {
    const keys = keysOf(locked)
    const said = valueAt(layer, keys)
    if (said === undefined) continue
    if (!same(merged(valueAt(below, keys), said), valueAt(below, keys))) overruled.push(locked)
    layer = without(layer, keys)
  }
  return { config: merged(below, layer) as Config, overruled }
}
