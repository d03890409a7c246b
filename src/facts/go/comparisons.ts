import { originName, type Module, type Range } from '#languages/go/module'
import { isSensitiveName } from '../secrets/sensitive-name.ts'
import type { Context, Extractor } from './context.ts'

const comparison =
  /([\w.]+(?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))?(?:\.\w+(?:\([^()\n]*\))?)*)\s*(==|!=)\s*([\w.]+(?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))?(?:\.\w+(?:\([^()\n]*\))?)*)/g
const constantTime = /^(crypto\/hmac#Equal|crypto\/subtle#ConstantTimeCompare|crypto\/subtle#ConstantTimeEq)$/
const fromRequest =
  /\.(Header\.Get|GetHeader|FormValue|PostFormValue|URL\.Query\(\)\.Get|QueryParam|Query|PathValue|Cookie|BasicAuth)\(|\bmetadata\.(FromIncomingContext|ValueFromIncomingContext)\(/
const configHolder = /(^|\.)(cfg|config|conf|settings|opts|options|env|environment|server|s|h|c|a|srv|app)\./i
const publicName = /(public|publishable|client_?id|key_?id|name|version|expir|ttl|prefix|type|header|kind|length|format|enabled|hash)/i

const textOfValue = (module: Module, text: string, offset: number): string => {
  if (!/^\w+$/.test(text)) return text
  const value = module.valueGivenTo(text, offset)
  return value ? module.slice(value) : text
}

/** `hex.EncodeToString(mac.Sum(nil))`, here or where its name is declared, in a function that makes an HMAC. */
const isMac = (module: Module, text: string, offset: number, depth = 0): boolean => {
  const value = textOfValue(module, text, offset)
  if (/\.Sum\(nil\)/.test(value)) {
    const around = module.functionAtOffset(offset)
    return around !== undefined && /\bhmac\.New\(/.test(module.bodyText(around))
  }
  const inner = /^(?:hex|base64)\.[\w.]+\((\w+)\)$|^string\((\w+)\)$|^"[^"]*"\s*\+\s*(\w+)$/.exec(value)
  const name = inner?.[1] ?? inner?.[2] ?? inner?.[3]
  return name !== undefined && depth < 3 && isMac(module, name, offset, depth + 1)
}

const isSecret = (module: Module, text: string, offset: number): boolean => {
  const value = textOfValue(module, text, offset)
  const environment = /^os\.Getenv\("(\w+)"\)$/.exec(value)?.[1]
  if (environment) return isSensitiveName(environment)
  const last = /(?<!\w)(\w+)(?:\(\))?$/.exec(value)?.[1] ?? ''
  return /^[\w.]+(\(\))?$/.test(value) && configHolder.test(value) && isSensitiveName(last) && !publicName.test(last)
}

const isFromRequest = (module: Module, text: string, offset: number): boolean => {
  const value = textOfValue(module, text, offset)
  if (fromRequest.test(value)) return true
  // `strings.TrimPrefix(header, "Bearer ")` of something that was read.
  const inner = /^strings\.\w+\((\w+)\b/.exec(value)?.[1]
  return inner !== undefined && fromRequest.test(textOfValue(module, inner, offset))
}

const add = ({ module, emit }: Context, range: Range, left: string, right: string, by: string): void => {
  if (/^(nil|""|true|false|\d+)$/.test(left) || /^(nil|""|true|false|\d+)$/.test(right)) return
  const sides = [left, right]
  const mac = sides.find((side) => isMac(module, side, range.start))
  const secret = mac ? undefined : sides.find((side) => isSecret(module, side, range.start))
  const other = secret === left ? right : left
  const found = mac ?? (secret && isFromRequest(module, other, range.start) ? secret : undefined)
  if (!found) return
  const within = module.functionAtOffset(range.start)?.name ?? ''
  emit({
    kind: 'secret-comparison',
    at: module.spanOf(range),
    within,
    subject: `comparison in ${within}`,
    of: mac ? 'mac' : 'secret',
    secret: found.length > 40 ? `${found.slice(0, 39)}…` : found,
    by,
    constantTime: false,
  })
}

/** Comparisons of codes and secrets: those whose duration leaks how many bytes match, and those in constant time. */
export const comparisons: Extractor = (context) => {
  const { module, emit } = context
  if (!/hmac|subtle|secret|token|key|password/i.test(module.text)) return
  if (/\bhmac\.New\(|Header\.Get|GetHeader|FormValue|Query|BasicAuth|metadata\./.test(module.text))
    for (const found of module.text.matchAll(comparison)) {
      const start = found.index
      if (module.functionAtOffset(start) === undefined) continue
      add(context, { start, end: start + found[0].length }, found[1] ?? '', found[3] ?? '', found[2] ?? '')
    }
  for (const call of module.calls) {
    const [first, second] = call.args
    if (!first || !second) continue
    const member = call.path.at(-1) ?? ''
    if (!/^(Equal|ConstantTimeCompare|ConstantTimeEq|Compare|EqualFold)$/.test(member)) continue
    const name = originName(module.calleeOrigin(call))
    const within = module.within(call.node)
    if (constantTime.test(name))
      emit({
        kind: 'secret-comparison',
        at: call.node.span,
        within,
        subject: `comparison in ${within}`,
        of: 'mac',
        secret: module.short(first, 40),
        by: call.callee,
        constantTime: true,
      })
    else if (/^(bytes#Equal|bytes#Compare|strings#Compare|strings#EqualFold|reflect#DeepEqual)$/.test(name))
      add(context, call, module.slice(first), module.slice(second), call.callee)
  }
}
