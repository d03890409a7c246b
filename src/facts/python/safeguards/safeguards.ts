import { frontNames } from '#models/naming/front-names'
import type { Extractor } from '../calls/context.ts'
import { transactionsOf } from '../data/transactions.ts'

/** Whether Django or its REST framework calls a method of this name. */
const isCalledByFramework = (name: string): boolean =>
  frontNames.hooks.has(name) || frontNames.hooksOfFields.some((start) => name.startsWith(start))

/** Writes that are grouped into a transaction, and methods that a framework asks. */
export const safeguards: Extractor = ({ module, emit, mark }) => {
  for (const definition of module.definitions)
    if (definition.kind === 'function' && isCalledByFramework(definition.name) && definition.parent?.kind === 'class')
      mark(definition.qualified, 'framework-hook')
  for (const { at, decorated, within, subject } of transactionsOf(module).regions)
    emit({
      kind: 'safeguard',
      at,
      within: decorated ?? within,
      subject: `partial-write ${subject}`,
      against: 'partial-write',
      by: subject,
    })
}
