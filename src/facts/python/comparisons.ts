import { bare, shortText, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Extractor } from './context.ts'

const safe =
  /^(hmac\.compare_digest|secrets\.compare_digest|django\.utils\.crypto\.constant_time_compare|werkzeug\.security\.safe_str_cmp)$/
const secretConfig =
  /^(settings|config|conf|env|current_app\.config|app\.config|os\.environ|live_settings|self\.settings)\b[\w.[\]'"()]*?(secret|token|api_?key|password|passphrase)['"\])]*$/i
const environmentSecret = /^os\.(getenv|environ\.get)\(\s*["']\w*(SECRET|TOKEN|API_?KEY|PASSWORD)\w*["']/
const publicName = /(public|publishable|client_?id|key_?id|name|version|expir|ttl|prefix|type|header|length|format|enabled|url|timeout)/i
const requestRead =
  /\b(request|req|self\.request)\.(headers|META|GET|POST|data|args|form|query_params|json|cookies|COOKIES|params|body|get_json)\b|\bheaders(\.get)?\b|\bauthorization\b/i

/** The value of a name that the file assigns exactly once. */
const held = (module: PythonModule, node: SyntaxNode): SyntaxNode => {
  const value = bare(node)
  const found = value.kind === 'identifier' ? module.valueOf(value.text, value) : undefined
  return found ? bare(found) : value
}

/** `hmac.new(…).hexdigest()`, in a variable, in an f-string, or encoded. */
const isMac = (module: PythonModule, node: SyntaxNode, depth = 0): boolean => {
  if (depth > 5) return false
  const value = held(module, node)
  if (value.kind === 'string') {
    const holes = value.children.filter((child) => child.kind === 'interpolation')
    const [inner] = holes[0]?.children ?? []
    return holes.length === 1 && inner !== undefined && isMac(module, inner, depth + 1)
  }
  if (value.kind === 'binary_operator') return value.children.some((child) => isMac(module, child, depth + 1))
  const call = module.callAt(value)
  if (!call) return false
  const name = call.name
  if (/^hmac\.(new|HMAC)\(\)\.(hex)?digest$|^hmac\.digest$/.test(name)) return true
  const [first] = call.arguments.positional
  if (/^base64\.\w+encode$|^builtins\.(str|bytes)$|^binascii\.hexlify$/.test(name) && first) return isMac(module, first, depth + 1)
  return (
    /^(decode|encode|hex|lower|upper|strip)$/.test(call.member) &&
    call.callee?.object !== undefined &&
    isMac(module, call.callee.object.node, depth + 1)
  )
}

const isSecretConfig = (module: PythonModule, node: SyntaxNode): boolean => {
  const { text } = held(module, node)
  if (environmentSecret.test(text)) return true
  const last = /(?<!\w)(\w+)['"\])]*$/.exec(text)?.[1] ?? ''
  return secretConfig.test(text) && !publicName.test(last)
}

const isFromRequest = (module: PythonModule, node: SyntaxNode): boolean =>
  requestRead.test(bare(node).text) || requestRead.test(held(module, node).text)

/** Comparisons of codes and secrets: those whose duration leaks how many bytes match, and those in constant time. */
export const comparisons: Extractor = ({ module, emit }) => {
  if (!/hmac|secret|token|key|password|compare_digest|constant_time/i.test(module.text)) return
  const add = (node: SyntaxNode, left: SyntaxNode, right: SyntaxNode, by: string, constantTime: boolean): void => {
    const mac = [left, right].find((side) => isMac(module, side))
    const secret = mac ? undefined : [left, right].find((side) => isSecretConfig(module, side))
    const other = secret === left ? right : left
    const found = mac ?? (secret && isFromRequest(module, other) ? secret : undefined)
    if (!found && !constantTime) return
    const within = module.within(node)
    emit({
      kind: 'secret-comparison',
      at: node.span,
      within,
      subject: `comparison in ${within}`,
      of: secret && !mac ? 'secret' : 'mac',
      secret: shortText((found ?? left).text, 40),
      by,
      constantTime,
    })
  }
  for (const node of module.tree.all('comparison_operator')) {
    const [left, right, ...more] = node.children
    if (!left || !right || more.length > 0) continue
    const operator = module.text.slice(left.end, right.start).replace(/[()\s]/g, '')
    if (operator === '==' || operator === '!=') add(node, left, right, operator, false)
  }
  for (const call of module.calls) {
    if (!safe.test(call.name)) continue
    const [first, second] = call.arguments.positional
    if (first && second) add(call.node, first, second, call.calleeText, true)
  }
}
