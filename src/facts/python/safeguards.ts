import type { Extractor } from './context.ts'
import { transactionsOf } from './transactions.ts'

/** Methods that Django and its REST framework call if a class defines them; the defaults let every caller pass. */
const calledByFramework =
  /^(get_queryset|has_permission|has_object_permission|has_(view|add|change|delete|module)_permission|get_permissions|check_permissions|check_object_permissions|test_func|get_throttles|filter_queryset|dispatch|initial)$/

/** Writes that are grouped into a transaction, and methods that a framework asks. */
export const safeguards: Extractor = ({ module, emit, mark }) => {
  for (const definition of module.definitions)
    if (definition.kind === 'function' && calledByFramework.test(definition.name) && definition.parent?.kind === 'class')
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
