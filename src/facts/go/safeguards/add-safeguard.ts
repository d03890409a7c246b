import type { Protection, Safeguard } from '#model/facts/requests/safeguard'
import type { GoFunction, Module, Range } from '#languages/go/module'
import type { Context } from '../calls/context.ts'

export const shortened = (text: string, length: number): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}

/** The function that an offset belongs to. A deferred literal counts as part of the function that defers it. */
export const ownerAt = (module: Module, offset: number): GoFunction | undefined => {
  let own = module.functionAtOffset(offset)
  while (own?.started === 'defer' && own.outer) own = own.outer
  return own
}

/** Emits a safeguard. */
export const addSafeguard = (
  { module, emit }: Context,
  against: Protection,
  range: Range,
  by: string,
  { subject, ...of }: Pick<Safeguard, 'optionOf' | 'setOn' | 'once'> & { readonly subject?: string } = {},
): void => {
  const within = ownerAt(module, range.start)?.name ?? ''
  emit({ kind: 'safeguard', at: module.spanOf(range), within, subject: `${against} ${subject ?? by}`, against, by, ...of })
}
