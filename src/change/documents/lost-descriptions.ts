import type { System } from '#model/system'
import { mentions, partsIn, saysHow, thingOf, thingsOf, type Part, type Thing } from '#system/documents/described-things'
import { isForOperators } from './lost-instructions.ts'
import { hasNewLinkIn, isRewrittenWithout, mayBeInUnreadDocument } from '#system/documents/moved-notes'
import { matterNames, type Matter } from '#system/documents/operating-notes'

/** A part of a document that describes how to operate one thing. */
export interface Description {
  readonly part: Part
  readonly thing: Thing
  readonly matter: Matter
}

/** Sections, rows and items that describe one thing of the code. What names the switch of a feature says how to turn it off. */
export const descriptionsIn = (system: System): readonly Description[] => {
  const parts = partsIn(system)
  if (parts.length === 0) return []
  const things = thingsOf(system)
  return parts.flatMap((part): readonly Description[] => {
    const thing = thingOf(part, things)
    if (!thing) return []
    return matterNames
      .filter((matter) => saysHow(part, matter) || (matter === 'switching-off' && thing.kind === 'switch'))
      .map((matter) => ({ part, thing, matter }))
  })
}

const placeOf = ({ document, container, name }: Part): string => [document.at.path, container, name].join('\0')

/**
 * Descriptions of single things that a change removes: a section, a row or an item that said how to operate one of several things, while the
 * thing is still in the code and no document describes it on the same topic.
 */
export const lostDescriptions = (system: System, before: System): readonly Description[] => {
  const now = partsIn(system)
  const kept = new Set(now.map(placeOf))
  const earlier = partsIn(before)
  if (earlier.every((part) => kept.has(placeOf(part))) || mayBeInUnreadDocument(system, before)) return []
  const siblings = new Set(earlier.filter((part) => kept.has(placeOf(part))).map(({ container }) => container))
  const things = thingsOf(system)
  return descriptionsIn(before).filter(
    ({ part, thing, matter }) =>
      !kept.has(placeOf(part)) &&
      // Without a sibling, the whole topic is gone: that is judged as such.
      siblings.has(part.container) &&
      things.has(thing.key) &&
      !now.some((other) => (other.matters.has(matter) || thing.kind === 'switch') && mentions(other, thing)) &&
      isForOperators(part, before) &&
      !hasNewLinkIn(part.document, system) &&
      !isRewrittenWithout(part.document, part.name, system),
  )
}
