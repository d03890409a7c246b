import type { Origin } from '../origin.ts'

/** The type of an instance by its last name: `Channel` of `com.rabbitmq.client#Channel()`. */
export const typeNameOf = ({ root, path }: Origin): string | undefined => {
  if (path.at(-1) !== '()') return undefined
  return path.length > 1 ? path.at(-2)?.slice(1) : root.kind === 'own' ? root.name : undefined
}
