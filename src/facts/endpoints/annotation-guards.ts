import { textLiteral } from '#code/parts/text-literal'
import type { Guard } from '#model/facts/requests/endpoint'
import type { Protection } from '#model/facts/requests/safeguard'
import type { EndpointIndex } from '#models/indexes/endpoint-index'
import { names } from '#models/names'
import { guardAgainst } from '../libraries/safeguard-names.ts'
import type { Annotation } from './annotation.ts'
import type { Reading } from './reading.ts'

/** What an annotation makes a framework do before the method runs, by its name and the text of its arguments. */
export const annotationAgainst = (index: EndpointIndex, name: string, text: string): readonly Protection[] => {
  if (index.asksWho(name)) return index.letsAnyone(text) ? [] : ['access']
  // A time limiter bounds a wait; it does not limit the request rate.
  return name.includes('TimeLimiter') ? [] : guardAgainst(name).filter((against) => against === 'overuse')
}

/** What an annotation puts before a route. */
export const annotationGuard = ({ file, index }: Reading, { last, argumentText, call, at }: Annotation): Guard | undefined => {
  const against = annotationAgainst(index, last, argumentText)
  const mayVerify = names.verifiesByAnnotation.has(last)
  if (against.length === 0 && !mayVerify) return undefined
  const name = `@${last}${argumentText === '' ? '' : `(${argumentText})`}`.replaceAll(/\s+/g, ' ')
  const expression = textLiteral(call?.args[0] ?? call?.keywords[0]?.value)
  return {
    name: name.length > 60 ? `${name.slice(0, 59)}…` : name,
    at: file.spanOf(at),
    mayVerify,
    against,
    ...(expression !== undefined && index.letsSignedIn(expression) && { onlyIdentifies: true as const }),
  }
}
