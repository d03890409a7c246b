import type { Handed, HandedOptions, HandedParameter, HandedRef, ParameterUse, Pass } from '#model/facts/documents/summary'

/** Whether a value sets what a summary asks about. */
export type Answer = 'set' | 'unset' | 'unknown'

/** An answer, with the library of a client; or what decides it: a parameter of the caller, or a name of another file. */
export type Found =
  | { readonly answer: Answer; readonly library?: string }
  | { readonly parameter: HandedParameter; readonly keys: readonly string[] }
  | { readonly ref: HandedRef }

type Use = Omit<ParameterUse, 'function'>

const found = (answer: Answer): Found => ({ answer })

const isClient = (value: Handed | undefined): boolean => typeof value === 'object' && 'limit' in value

/** The argument that a call hands to a parameter: undefined where the text does not decide. */
const argumentOf = (pass: Pass, use: HandedParameter): Handed | undefined => {
  const written = writtenArgument(pass, use)
  // `session or requests.Session()`: nothing handed in is as good as left out.
  return written === 0 && isClient(use.default) ? use.default : written
}

const writtenArgument = (pass: Pass, { parameter, position, rest, default: omitted }: HandedParameter): Handed | undefined => {
  if (typeof pass === 'number') return pass > position && !rest ? 1 : omitted
  if (!('args' in pass)) return (rest ? undefined : pass[position]) ?? omitted
  const { args, named = {}, open, from } = pass
  if (rest) {
    const keys = Object.entries(named).flatMap(([name, value]) => (value === 0 ? [] : [name]))
    return { keys, ...(open ? { open } : {}), ...(from ? { from } : {}) }
  }
  const own = args[position] ?? named[parameter]
  if (own !== undefined) return own
  // A further argument by name may be among those that are handed on.
  return open || from ? undefined : omitted
}

/** What a handed value says about the keys that decide, or about itself. */
export const answerOf = (value: Handed | undefined, keys: readonly string[], needs: ParameterUse['needs']): Found => {
  if (value === undefined || value === 3) return found('unknown')
  if (value === 0) return found(needs === 'client' ? 'unknown' : 'unset')
  if (value === 2) return found('set')
  if (value === 1) return found(keys.length > 0 || needs ? 'unknown' : 'set')
  // The keys of a member are not recorded.
  if ('parameter' in value) return value.member !== undefined && keys.length > 0 ? found('unknown') : { parameter: value, keys }
  if ('limit' in value) return { answer: value.uses ? 'unknown' : value.limit, library: value.library }
  if ('ref' in value) return needs === 'client' ? { ref: value } : found('unknown')
  return answerOfOptions(value, keys, needs)
}

const answerOfOptions = (value: HandedOptions, keys: readonly string[], needs: ParameterUse['needs']): Found => {
  if (needs) return found('unknown')
  if (keys.length === 0 || value.keys.some((key) => keys.includes(key))) return found('set')
  const handedOn = keys.map((key) => value.handed?.[key]).find((own) => own !== undefined)
  if (handedOn) return { parameter: handedOn, keys: [] }
  if (value.open) return found('unknown')
  return value.from ? answerOf(value.from, keys, needs) : found('unset')
}

/** What a call hands to a parameter, or to a member of it, about the keys that decide. */
export const handedBy = (pass: Pass, use: Use): Found => {
  const keys = use.member === undefined ? use.keys : [use.member]
  return answerOf(argumentOf(pass, use), keys, use.needs)
}
