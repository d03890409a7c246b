import { namesTo } from '#code/origins/names-to'
import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { Call } from '#code/model'
import { protectionNames as names } from '#models/naming/kinds/protection-names'
import { heldNames } from './held-names.ts'
import { nameSays } from './named-dependences.ts'

const none: readonly string[] = []

const isRecord = (name: string): boolean => {
  const { words } = nameSays(name)
  return names.records.has(words[0] ?? '') || words.some((word) => names.observers.has(word))
}

/** Without exceptions, only a result can refuse. */
const isDropped = ({ module, index }: CodeFile, call: Call): boolean => {
  if (module.language !== 'go') return false
  const outer = index.outerOf(call)?.kind
  return outer === 'eval' || outer === 'defer'
}

/** The names of what a call receives, if its outcome may refuse: `user` and `order` of `policies.decide(user, order)`. */
export const takenBy = (file: CodeFile, call: Call): readonly string[] => {
  const { callee, args, keywords, isDetached, isNew } = call
  const holders = callee.kind === 'member' ? namesTo(callee.object) : none
  const name = lastName(callee)
  if (isDetached || isNew || isRecord(name) || holders.some((holder) => nameSays(holder).words.some((word) => names.observers.has(word))))
    return none
  if (isDropped(file, call)) return none
  const taken = heldNames([...args, ...keywords.map(({ value }) => value)])
  // A call on an object about callers or rights knows the caller: `authz.check('orders.delete')`, `user.mayDelete(order)`.
  const decides =
    nameSays(name).isQuestion &&
    holders.some((holder) => nameSays(holder).words.some((word) => names.guardians.has(word) || names.rights.has(word)))
  const asked = holders.filter((holder) => nameSays(holder).isPrincipal)
  return [...new Set([...taken, ...asked, ...(decides ? ['principal'] : none)])]
}
