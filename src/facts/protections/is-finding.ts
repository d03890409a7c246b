import { lastName } from '#code/last-name'
import type { Call } from '#code/model'
import { wordsOf } from '#models/naming/words'

const finding = new Set(['find', 'get', 'load', 'fetch', 'select', 'query', 'lookup', 'read', 'first', 'one', 'list'])

/** Whether the call looks up a row. A missing row reveals nothing about the caller. */
export const isFinding = ({ callee }: Call): boolean => finding.has(wordsOf(lastName(callee))[0] ?? '')
