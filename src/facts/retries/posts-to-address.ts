import type { Call, Expr } from '#code/model'

const isAddress = (expr: Expr): boolean => {
  const text = expr.kind === 'template' ? expr.parts[0] : expr.kind === 'literal' ? expr.value : undefined
  return typeof text === 'string' && /^(\/\w|https?:)/.test(text)
}

/** Functions and members that send a POST, by their names. */
const posting: ReadonlySet<string> = new Set(['post', 'Post', 'postForObject', 'postForEntity', 'postForLocation', 'postJson', 'post_json'])

/** `call('POST', '/transfers', …)`, `ledger.postForObject("/transfers", …)`: through a wrapper, or a client that is handed in. */
export const postsToAddress = ({ callee, args }: Call): boolean =>
  args.slice(0, 3).some(isAddress) &&
  (args.some((argument) => argument.kind === 'literal' && argument.value === 'POST') ||
    (callee.kind === 'member' && posting.has(callee.name)))
