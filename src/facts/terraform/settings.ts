import type { HclAttribute, HclBlock, HclBody, HclValue } from '#languages/hcl/parse'
import type { Setting } from '#model/facts/documents/infrastructure'
import type { Span } from '#model/source-file'
import { inProduction } from './production.ts'

/** The value of an attribute: a literal, a named value of the module, or unknown. */
export const settingOf = (attribute: HclAttribute | undefined): Setting => {
  if (!attribute || attribute.value.isNull) return { state: 'absent' }
  return settingFrom(attribute.value, attribute.span)
}

/** The same of a value. What a choice between environments is in production counts. */
export const settingFrom = (given: HclValue, at: Span): Setting => {
  const value = inProduction(given)
  if (typeof value === 'boolean') return { state: 'set', value, at }
  if (value.isNull) return { state: 'absent' }
  const literal = value.number ?? value.boolean ?? value.text
  if (literal !== undefined) return { state: 'set', value: literal, at }
  const { negated, path } = value
  if (negated) return opposite(settingFrom(negated, at))
  return path !== undefined && /^(var|local)(\.[\w-]+)+$/.test(path) ? { state: 'named', name: path, at } : { state: 'unknown', at }
}

/** The setting of `!value`. */
export const opposite = (setting: Setting): Setting => {
  if (setting.state === 'set') return { ...setting, value: String(setting.value) !== 'true' }
  return setting.state === 'named' ? { ...setting, isNegated: setting.isNegated !== true } : setting
}

/** The settings in an object, by their paths: `retention`, `backups.retention`. */
export function* settingsIn(value: HclValue, path: readonly string[] = []): Iterable<readonly [string, Setting]> {
  if (path.length > deepestObject) return
  for (const { name, value: inner, span } of value.entries()) {
    const own = [...path, name]
    yield [own.join('.'), settingFrom(inner, span)]
    yield* settingsIn(inner, own)
  }
}

/** Deeper objects of settings occur in attacks. */
const deepestObject = 5

/** The setting at a path of blocks: `point_in_time_recovery`, `enabled`. A block that is written more than once counts once. */
export const settingAt = (body: HclBody, path: readonly string[]): Setting => {
  const [name = '', ...rest] = path
  if (rest.length === 0) return settingOf(body.attribute(name))
  const block: HclBlock | undefined = body.all(name)[0]
  if (!block) return body.attribute(name) ? { state: 'unknown', at: body.attribute(name)?.span ?? emptySpan } : { state: 'absent' }
  const found = settingAt(block.body, rest)
  return block.isDynamic ? { state: 'unknown', at: block.head } : found
}

const emptySpan: Span = { startLine: 1, endLine: 1 }
