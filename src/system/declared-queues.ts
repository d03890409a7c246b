import type { BatchSource, DeclaredQueue } from '#model/facts/declared-queue'
import type { Linked } from '#model/system'
import { environmentOf } from './environment-of.ts'

/** Whether a template of AWS is for production. `template.yaml` is the name that SAM gives to each, and not that of an example. */
export const isDeployed = ({ at, file }: Linked<BatchSource | DeclaredQueue>): boolean => {
  const environment = environmentOf(at.path.replace(/(^|\/)template(\.ya?ml)$/, '$1stack$2'))
  return file.role === 'production' && (environment === 'production' || environment === 'unknown')
}
