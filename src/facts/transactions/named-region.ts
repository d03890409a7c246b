import type { Transaction } from '#model/facts/data/transaction'
import type { Span } from '#model/source-file'
import type { Located } from '#code/model'
import { lastName } from '#code/last-name'
import type { Reading } from './reading.ts'
import type { Region } from './region.ts'

/** What identifies a transaction in facts, and where it stands. */
export type Identity = Pick<Transaction, 'opener' | 'subject' | 'within'>

const withinOf = ({ rules, names, nesting }: Reading, { opener, owner, isDecorated }: Region): string => {
  if (!isDecorated && opener.kind === 'call') return names.placeOf(opener).within
  const fn = owner && isDecorated && rules.placesDecoratorOutside ? nesting.outerOf(owner) : owner
  return fn ? names.nameOf(fn) : ''
}

/** How facts name a transaction. */
export const identityOf = (reading: Reading, region: Region): Identity => {
  const { file, rules, names } = reading
  const { form, opener, callee } = region
  const text = names.placeOf(opener).calleeText || file.textOf(callee)
  const name = form.opener ?? (rules.namesOpenerInFull ? text : lastName(callee) || text)
  const within = withinOf(reading, region)
  const subject = rules.namesOpenerInFull ? name : rules.identifiesByFunction ? `${within} ${text}` : text
  return { opener: name, subject, within }
}

/** A transaction as other concepts see it. */
export interface NamedRegion extends Identity {
  /** What opens it. */
  readonly place: Located
  readonly at: Span
  /** The function that runs inside, if a decorator of it opens the transaction. */
  readonly decorated: string | undefined
}

/** A transaction under its names. */
export const namedRegion = (reading: Reading, region: Region): NamedRegion => ({
  ...identityOf(reading, region),
  place: { start: region.opener.start, end: region.opener.end },
  at: reading.file.spanOf(region.opener),
  decorated: region.isDecorated && region.owner ? reading.names.nameOf(region.owner) : undefined,
})
