import type { PythonModule } from '#languages/python/module'
import type { EndpointNames } from '../endpoints/reading.ts'
import { codeOf } from './code-of.ts'
import { guardProtections } from './guard-names.ts'

/** Names the functions of a module as its other facts do. */
export const endpointNames = (module: PythonModule): EndpointNames => {
  const { file, placeOf } = codeOf(module)
  const byEnd = new Map(module.definitions.map((definition) => [`${definition.name}:${definition.node.end}`, definition]))
  return {
    placeOf,
    nameOf: ({ name, end }) => byEnd.get(`${name}:${end}`)?.qualified ?? '',
    declaredAt: ({ name, start, end }) => {
      const line = byEnd.get(`${name}:${end}`)?.node.startLine ?? file.lineOf(start)
      return { startLine: line, endLine: line }
    },
    refOf: () => undefined,
    against: guardProtections,
  }
}
