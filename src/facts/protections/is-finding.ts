import { lastName } from '#code/last-name'
import type { Call } from '#code/model'
import { wordsOf } from '#models/words'

const finding = new Set(['find', 'get', 'load', 'fetch', 'select', 'query', 'lookup', 'read', 'first', 'one', 'list'])

/** The call looks for a row: that nothing was found says nothing of the caller. */
export const isFinding = ({ callee }: Call): boolean => finding.has(wordsOf(lastName(callee))[0] ?? '')
