import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import { scopeAround } from '#code/scope-around'
import { bare, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { names } from '#models/names'
import { protectionNames } from '#models/naming/kinds/protection-names'
import { wordsOf } from '#models/naming/words'
import { codeOf } from '../reading/code-of.ts'

/** Whether a value is one of the caller: of the user that authentication added to the request, or of a session that the request has. */
export const isOfCaller = (module: Module, call: ts.CallExpression, value: ts.Expression): boolean => {
  const expr = exprOf(module, bare(value))
  if (!expr) return false
  const { file } = codeOf(module)
  const { root, path, site } = file.originOf(expr, scopeOf(file, module, call))
  const lastCall = path.lastIndexOf('()')
  const members = path.slice(lastCall + 1).map((step) => step.replace(/^\./, ''))
  if (members.some((name) => protectionNames.clientInput.has(name))) return false
  if (lastCall >= 0) {
    const callee = path[lastCall - 1] ?? (root.kind === 'own' ? root.name : '')
    return members.length > 0 && site?.kind === 'call' && namesCaller(callee) && isGivenRequest(site)
  }
  return root.kind === 'parameter' && members.length > 0 && [root.parameter.name, ...members.slice(0, -1)].some(isCallerName)
}

/** `user`, `currentUser`; not `userFilter`. */
const isCallerName = (name: string): boolean => protectionNames.callers.has(wordsOf(name).at(-1) ?? '')

const namesCaller = (name: string): boolean => wordsOf(name).some((word) => protectionNames.callers.has(word))

/** Another argument may select any user: `getUser(id)`. */
const isGivenRequest = ({ args }: Call): boolean =>
  args.every(
    (arg) => names.requests.has(lastName(arg)) || protectionNames.requestParts.has(lastName(arg.kind === 'call' ? arg.callee : arg)),
  )

const exprOf = (module: Module, node: ts.Expression): Expr | undefined => {
  const place = { start: node.getStart(module.file), end: node.end }
  if (ts.isIdentifier(node)) return { kind: 'name', name: node.text, ...place }
  const object = ts.isPropertyAccessExpression(node) ? exprOf(module, bare(node.expression)) : undefined
  return object && { kind: 'member', object, name: (node as ts.PropertyAccessExpression).name.text, ...place }
}

const scopeOf = (file: CodeFile, module: Module, call: ts.CallExpression): ReturnType<typeof scopeAround> => {
  const start = call.getStart(module.file)
  const placed = file.index.calls.find((each) => each.call.start === start && each.call.end === call.end)
  return placed?.scope ?? scopeAround(file, { start, end: call.end })
}
