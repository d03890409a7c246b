import type { SecretComparison } from '#model/facts/comparison'
import { bare, shortText, type Call, type JavaModule } from '#languages/java/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { isSensitiveName } from '../secrets/sensitive-name.ts'
import type { Extractor } from './context.ts'

const computes =
  /^(doFinal|hmac\w*|computeHmac\w*|calculateHmac\w*|hmacSha\w*|hmacHex|computeSignature\w*|calculateSignature\w*|generateSignature\w*)$/i

/** Whether a value is a freshly computed message authentication code, possibly encoded. */
const isMac = (module: JavaModule, node: SyntaxNode | undefined, depth = 0): boolean => {
  if (!node || depth > 5) return false
  const expression = bare(node)
  const call = module.callAt(expression)
  if (call) {
    if (!call.isNew && computes.test(call.name)) return true
    if (
      /^(encodeToString|encode|encodeHexString|toHex\w*|bytesToHex|hex|formatHex|toString|String|concat|toLowerCase|printHexBinary|printBase64Binary)$/.test(
        call.name,
      )
    )
      return (
        call.arguments.some((argument) => isMac(module, argument, depth + 1)) ||
        call.chain.some((link) => link !== call && computes.test(link.name))
      )
    return false
  }
  if (expression.kind === 'binary_expression' && expression.text.includes('+'))
    return isMac(module, expression.field('left'), depth + 1) || isMac(module, expression.field('right'), depth + 1)
  const variable = module.variableAt(expression)
  return variable !== undefined && variable.holder === 'local' && isMac(module, module.valueHeldBy(variable), depth + 1)
}

/** A configured secret: a field that is read from the configuration, or a getter of a properties class. */
const isConfigured = (module: JavaModule, node: SyntaxNode | undefined): boolean => {
  if (!node) return false
  const expression = bare(node)
  const variable = module.variableAt(expression)
  if (variable) {
    const value = variable.annotations?.find(({ name }) => name === 'Value' || name === 'ConfigProperty')
    if (value) return isSensitiveName(variable.name) || isSensitiveName(/\$\{([^:}]+)/.exec(value.text)?.[1]?.split('.').slice(-1)[0] ?? '')
    const made = module.valueHeldBy(variable)
    return made !== undefined && isConfigured(module, made)
  }
  const call = module.callAt(expression)
  if (!call || call.isNew) return false
  if (call.name === 'getenv') return isSensitiveName(/"(\w+)"/.exec(call.argumentText)?.[1] ?? '')
  const getter = /^get([A-Z]\w*)$/.exec(call.name)?.[1]
  return (
    getter !== undefined &&
    isSensitiveName(getter) &&
    call.receiver.kind === 'names' &&
    /(config|propert|settings|environment)/i.test(call.receiver.parts.join('.'))
  )
}

/** Input from a request: a header, a parameter. */
const isFromRequest = (module: JavaModule, node: SyntaxNode | undefined): boolean => {
  if (!node) return false
  const expression = bare(node)
  const call = module.callAt(expression)
  if (call) return /^(getHeader|getParameter|getHeaderString|getFirst)$/.test(call.name)
  const variable = module.variableAt(expression)
  if (!variable) return false
  if (variable.holder === 'parameter') {
    const method = module.methodOf(variable.node)
    const text = method && module.parametersOf(method).find(({ name }) => name === variable.name)?.text
    return text !== undefined && /@(RequestHeader|RequestParam|HeaderParam|QueryParam|CookieValue|Header)\b/.test(text)
  }
  const made = module.valueHeldBy(variable)
  return made !== undefined && isFromRequest(module, made)
}

const operandsOf = (module: JavaModule, call: Call): readonly (SyntaxNode | undefined)[] | undefined => {
  if (/^(equals|equalsIgnoreCase|contentEquals)$/.test(call.name) && call.arguments.length === 1) {
    const object = call.node.field('object')
    return object ? [object, call.arguments[0]] : undefined
  }
  const isStatic = call.receiver.kind === 'names' && /^(Arrays|Objects|StringUtils|MessageDigest)$/.test(call.receiver.parts[0] ?? '')
  return isStatic && /^(equals|isEqual)$/.test(call.name) && call.arguments.length === 2 ? call.arguments : undefined
}

/** Comparisons of a computed signature, or of a configured secret with request input. */
export const comparisons: Extractor = ({ module, emit }) => {
  for (const call of module.calls) {
    if (call.isNew || !/^(equals|equalsIgnoreCase|contentEquals|isEqual)$/.test(call.name)) continue
    const operands = operandsOf(module, call)
    if (!operands) continue
    const mac = operands.find((operand) => isMac(module, operand))
    const secret = mac ? undefined : operands.find((operand) => isConfigured(module, operand))
    const other = operands.find((operand) => operand !== secret)
    const of: SecretComparison['of'] | undefined = mac ? 'mac' : secret && isFromRequest(module, other) ? 'secret' : undefined
    const named = mac ?? secret
    const constantTime = call.name === 'isEqual'
    if (!of && !(constantTime && operands.some((operand) => operand !== undefined && /sign|hmac|secret|token|digest/i.test(operand.text))))
      continue
    emit({
      kind: 'secret-comparison',
      at: { startLine: call.node.startLine, endLine: call.node.startLine },
      within: module.within(call.node),
      subject: 'compared',
      of: of ?? 'mac',
      secret: shortText((named ?? operands[0])?.text ?? '', 40),
      by:
        call.receiver.kind === 'names' && /^[A-Z]/.test(call.receiver.parts[0] ?? '')
          ? `${call.receiver.parts[0]}.${call.name}`
          : call.name,
      constantTime,
    })
  }
}
