import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'

const isAddress = (expr: Expr): boolean => {
  const text = expr.kind === 'template' ? expr.parts[0] : expr.kind === 'literal' ? expr.value : undefined
  return typeof text === 'string' && /^(\/\w|https?:)/.test(text)
}

/** Functions and members that send a POST, by their names. */
const posting: ReadonlySet<string> = new Set(['post', 'Post', 'postForObject', 'postForEntity', 'postForLocation', 'postJson', 'post_json'])

const isPost = (expr: Expr | undefined): boolean =>
  expr?.kind === 'literal' && typeof expr.value === 'string' && expr.value.toUpperCase() === 'POST'

/** `{ method: 'POST' }` of `fetch` and of clients that are called with their options. */
const optionOf = (expr: Expr, name: string): Expr | undefined =>
  expr.kind === 'object' ? expr.properties.find(({ key }) => key === name)?.value : undefined

/** `fetch(url, { method: 'POST' })`, `axios({ method: 'post', url })`: the address may be a value, since nothing but a request has a method. */
const postsByOption = ({ args, keywords }: Call): boolean =>
  args.some((argument) => isPost(optionOf(argument, 'method'))) || isPost(keywords.find(({ name }) => name === 'method')?.value)

/** `call('POST', '/transfers', …)`, `ledger.postForObject("/transfers", …)`: through a wrapper, or a client that is handed in. */
export const postsToAddress = (call: Call): boolean => postsByOption(call) || postsByName(call)

const postsByName = ({ callee, args }: Call): boolean =>
  args.slice(0, 3).some(isAddress) &&
  (args.some((argument) => argument.kind === 'literal' && argument.value === 'POST') ||
    (callee.kind === 'member' && posting.has(callee.name)))

/** A POST by its method alone, wherever it goes: in a function that is known to send requests, `http.MethodPost` and `rest.postForObject` are enough. */
export const sendsPost = (call: Call): boolean =>
  postsToAddress(call) ||
  (call.callee.kind === 'member' && posting.has(call.callee.name) && call.args.length > 0) ||
  call.args.some((argument) => argument.kind === 'member' && lastName(argument) === 'MethodPost')
