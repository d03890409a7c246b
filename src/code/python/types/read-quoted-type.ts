import type { Member, Name, TypeRef } from '../../model.ts'
import { composeType } from './compose-type.ts'

const isNamePart = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f || code > 0x7f

/** Levels of brackets, and parts of a name, that are read. */
const maxDepth = 20

/**
 * Reads a type that an annotation has in quotes because it is declared later: `"Order"`, `"list[models.Order] | None"`.
 *
 * @param start Offsets of the text between the quotes.
 */
export const readQuotedType = (text: string, start: number, end: number): TypeRef => {
  let at = start
  const skip = (): void => {
    while (at < end && (text[at] === ' ' || text[at] === '\n' || text[at] === '\t' || text[at] === '\r')) at += 1
  }
  const take = (token: string): boolean => {
    skip()
    if (at >= end || text[at] !== token) return false
    at += 1
    return true
  }
  const name = (): Name | undefined => {
    skip()
    const from = at
    while (at < end && isNamePart(text.charCodeAt(at))) at += 1
    return at > from ? { kind: 'name', start: from, end: at, name: text.slice(from, at) } : undefined
  }
  const dotted = (): Name | Member | undefined => {
    let found: Name | Member | undefined = name()
    for (let length = 1; found && length < maxDepth && take('.'); length += 1) {
      const next = name()
      if (!next) break
      found = { kind: 'member', start: found.start, end: next.end, object: found, name: next.name }
    }
    return found
  }
  const list = (depth: number): TypeRef[] => {
    const found: TypeRef[] = []
    while (at < end && !take(']')) {
      const before = at
      found.push(union(depth + 1))
      if (!take(',') && at === before) at += 1
    }
    return found
  }
  const single = (depth: number): TypeRef => {
    skip()
    const from = at
    const found = dotted()
    const args = depth < maxDepth && take('[') ? list(depth) : []
    return composeType({ start: from, end: Math.max(from, at) }, found, args)
  }
  const union = (depth: number): TypeRef => {
    const first = single(depth)
    const members = [first]
    while (take('|')) members.push(single(depth))
    return members.length === 1 ? first : composeType({ start: first.start, end: at }, undefined, members, true)
  }
  const type = union(0)
  skip()
  // What is not a type in full (`"a - b"`, a text of `Literal`) has no name.
  return at === end ? type : composeType({ start, end }, undefined, [])
}
