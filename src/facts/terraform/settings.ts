import type { HclAttribute, HclBlock, HclBody, HclValue } from '#languages/hcl/parse'
import type { Setting } from '#model/facts/infrastructure'
import type { Span } from '#model/source-file'

/** The value of an attribute: a literal, a named value of the module, or unknown. */
export const settingOf = (attribute: HclAttribute | undefined): Setting => {
  if (!attribute || attribute.value.isNull) return { state: 'absent' }
  return settingFrom(attribute.value, attribute.span)
}

const settingFrom = (value: HclValue, at: Span): Setting => {
  const literal = value.number ?? value.boolean ?? value.text
  if (literal !== undefined) return { state: 'set', value: literal, at }
  const name = value.reference
  return name !== undefined && /^(var|local)\.[\w-]+$/.test(name) ? { state: 'named', name, at } : { state: 'unknown', at }
}

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
