import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { Expr, Located } from '#code/model'

/** The name that holds what a call makes: `seconds` of `const seconds = new Histogram(…)`; absent where no name does. */
export const heldAs = ({ index }: CodeFile, { start, end }: Located): { readonly held?: string } => {
  let at: Expr | undefined = index.calls.find(({ call }) => call.start === start && call.end === end)?.call
  while (at) {
    const parent = index.parentOf(at)
    if (!parent) return {}
    if (!('kind' in parent)) return { held: parent.name }
    switch (parent.kind) {
      case 'await':
      case 'cast':
        at = parent
        continue
      case 'assign': {
        const name = parent.targets[0] === undefined ? '' : lastName(parent.targets[0])
        return name === '' ? {} : { held: name }
      }
      case 'object': {
        const key = parent.properties.find(({ value }) => value === at)?.key
        return typeof key === 'string' ? { held: key } : {}
      }
      case 'struct': {
        const name = parent.fields.find(({ value }) => value === at)?.name
        return name === undefined ? {} : { held: name }
      }
      default:
        return {}
    }
  }
  return {}
}
