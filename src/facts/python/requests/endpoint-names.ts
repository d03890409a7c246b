import type { PythonModule } from '#languages/python/module'
import type { EndpointNames } from '../../endpoints/reading.ts'
import { codeOf } from '../reading/code-of.ts'
import { guardProtections } from './guard-names.ts'

/** Names the functions of a module as its other facts do. */
export const endpointNames = (module: PythonModule): EndpointNames => {
  const { file, placeOf } = codeOf(module)
  const nameOf: EndpointNames['nameOf'] = ({ name, end }) => byEnd.get(`${name}:${end}`)?.qualified ?? ''
  const byEnd = new Map(module.definitions.map((definition) => [`${definition.name}:${definition.node.end}`, definition]))
  return {
    placeOf,
    nameOf,
    declaredAt: ({ name, start, end }) => {
      const line = byEnd.get(`${name}:${end}`)?.node.startLine ?? file.lineOf(start)
      return { startLine: line, endLine: line }
    },
    refOf: (value, scope) => {
      const { root, path } = file.originOf(value, scope)
      if (path.includes('()')) return undefined
      const members = path.map((step) => step.replace('.', ''))
      if (root.kind === 'own') return { name: root.function ? nameOf(root.function) : [root.name, ...members].join('.') }
      return root.kind === 'import' ? { module: root.written, name: members.join('.') } : undefined
    },
    against: guardProtections,
  }
}
