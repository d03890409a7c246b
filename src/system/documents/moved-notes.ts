import type { Document, Heading } from '#model/facts/documents/document'
import type { Linked, System } from '#model/system'
import { isRunbook } from './is-runbook.ts'
import { roleOf } from '#link/roles/role-of'

/** Document formats that are not read. */
const unread = /\.(rst|adoc|asciidoc|org|txt|html?|pdf|docx)$/i

const isNewIn =
  (before: System) =>
  (path: string): boolean =>
    !before.paths.has(path)

/** Whether a change adds a document that may contain a removed section, in a format that is not read. */
export const mayBeInUnreadDocument = (now: System, before: System): boolean => {
  const isNew = isNewIn(before)
  return [...now.paths].some((path) => unread.test(path) && isNew(path) && roleOf(path) === 'docs')
}

/** Whether a change adds a document that may contain a removed section: a runbook, or one in a format that is not read. */
export const mayBeInNewDocument = (now: System, before: System): boolean => {
  const isNew = isNewIn(before)
  return mayBeInUnreadDocument(now, before) || now.facts('document').some((document) => isNew(document.at.path) && isRunbook(document))
}

/**
 * Whether a document was rewritten: it has new sections, and fewer than half of its other sections are left. A new section may describe the
 * topic of the lost one in other words.
 */
export const isRewritten = (document: Linked<Document>, lost: Heading, now: System): boolean => isRewrittenWithout(document, lost.text, now)

/** The same, for what had this heading. */
export const isRewrittenWithout = (document: Linked<Document>, lost: string, now: System): boolean => {
  const after = now.facts('document').find(({ at }) => at.path === document.at.path)
  if (!after) return false
  const textsOf = ({ headings }: Document): readonly string[] => headings.filter(({ level }) => level > 1).map(({ text }) => text)
  const left = new Set(textsOf(after))
  const others = textsOf(document).filter((text) => text !== lost)
  const known = new Set(textsOf(document))
  const isExtended = after.headings.some(({ text, level, section }) => level > 1 && section && !known.has(text))
  return isExtended && others.filter((text) => left.has(text)).length * 2 < Math.max(others.length, 1)
}

/** The document has a link that it did not have: the reader is sent elsewhere. */
export const hasNewLinkIn = (document: Linked<Document>, now: System): boolean => {
  const before = new Set(document.links.map(({ target }) => target))
  const after = now.facts('document').find(({ at }) => at.path === document.at.path)
  return after?.links.some(({ target }) => !before.has(target) && !target.startsWith('#')) === true
}
