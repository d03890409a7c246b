import type { Document, DocumentField } from '#model/facts/documents/document'
import type { Linked } from '#model/system'
import { isPromise, namesNothing } from '#models/requests/placeholders'
import { wordsOf } from '#models/naming/words'

/** Labels under which a document names who operates a service. */
const ofOwner: ReadonlySet<string> = new Set(['owner', 'owners', 'owned', 'ownership', 'maintainer', 'maintainers'])
const joinedLabels: ReadonlySet<string> = new Set(['owning team', 'responsible team', 'team'])

/** Whether a label, a heading or the title of a column announces who operates something. */
export const isOwnerLabel = (label: string): boolean => {
  const words = wordsOf(label)
  return words.length <= 3 && (words.some((word) => ofOwner.has(word)) || joinedLabels.has(words.join(' ')))
}

/** The lines of a document that name who operates a service. */
export const ownerFields = (document: Linked<Document>): readonly DocumentField[] =>
  (document.fields ?? []).filter(({ label }) => isOwnerLabel(label))

/** Whether the value of an owner names no team and no person: `TBD`, `unknown`, nothing. */
export const namesNobody = (value: string): boolean => namesNothing(value) || isPromise(value)

/** The user and the group that an app of Backstage starts with (`create-app`, examples/org.yaml), as which anyone signs in. */
const guests: ReadonlySet<string> = new Set(['guest', 'guests'])

/** The same for an owner in a catalog, a reference such as `user:default/guest`: `[kind:][namespace/]name`. */
export const refersToNobody = (owner: string): boolean => {
  const name = owner.replace(/^[a-z]+:/i, '').replace(/^[\w.-]+\//, '')
  return namesNobody(owner) || namesNobody(name) || guests.has(name.toLowerCase())
}
