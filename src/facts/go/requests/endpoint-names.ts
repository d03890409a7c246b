import type { Module } from '#languages/go/module'
import type { EndpointNames } from '../../endpoints/reading.ts'
import { placesOf } from '../../values/places-of.ts'
import { codeOf } from '../reading/code-of.ts'
import { isDeclaredType, refOf } from '../reading/refs.ts'

/** Names the functions and values of a module as its other facts do. */
export const endpointNames = (module: Module): EndpointNames => {
  const nameOf = placesOf(
    () => module.functions.map((own) => [own.node, own] as const),
    ({ name }) => name,
  )
  const { file, placeOf } = codeOf(module)
  return {
    placeOf,
    declaredAt: ({ start }) => ({ startLine: file.lineOf(start), endLine: file.lineOf(start) }),
    nameOf: (fn) => nameOf(fn) ?? '',
    refOf: (value) => refOf(module, module.origin(value)),
    refOfObject: (value) => {
      const origin = module.origin(value)
      const isObject = origin.kind === 'value' && origin.path.length === 0 && isDeclaredType(origin.type)
      return isObject ? refOf(module, { ...origin, path: ['ServeHTTP'] }) : undefined
    },
  }
}
