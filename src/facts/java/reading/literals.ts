import type { SyntaxNode } from '#languages/tree/tree'
import { bare, type JavaModule } from '#languages/java/module'

const unescape = (text: string): string =>
  text.replace(/\\(["'\\nrt])/g, (_, char: string) => ({ n: '\n', r: '\r', t: '\t' })[char] ?? char)

/** The text of a string literal or text block as written in source. */
export const textOfLiteral = (source: string): string | undefined => {
  if (source.startsWith('"""')) return unescape(source.slice(3, -3).replace(/^[^\n]*\n/, ''))
  return source.startsWith('"') && source.endsWith('"') && source.length > 1 ? unescape(source.slice(1, -1)) : undefined
}

/** The value of a string expression, if this file shows it: literals, their concatenation, constants of the file. */
export const stringOf = (module: JavaModule, node: SyntaxNode | undefined, depth = 0): string | undefined => {
  if (!node || depth > 5) return undefined
  const expression = bare(node)
  if (expression.kind === 'string_literal') return textOfLiteral(expression.text)
  if (expression.kind === 'binary_expression' && expression.text.includes('+')) {
    const left = stringOf(module, expression.field('left'), depth + 1)
    const right = stringOf(module, expression.field('right'), depth + 1)
    return left === undefined || right === undefined ? undefined : left + right
  }
  const variable = module.variableAt(expression)
  return variable && variable.holder !== 'parameter' ? stringOf(module, module.valueHeldBy(variable), depth + 1) : undefined
}

/** The known start of a string: `https://api/` of `"https://api/" + id`. */
export const headOf = (module: JavaModule, node: SyntaxNode | undefined, depth = 0): string | undefined => {
  if (!node || depth > 5) return undefined
  const expression = bare(node)
  if (expression.kind === 'binary_expression') return headOf(module, expression.field('left'), depth + 1)
  return stringOf(module, expression, depth)
}

/** The value of a numeric expression: literals, their products and sums, constants of the file. */
export const numberOf = (module: JavaModule, node: SyntaxNode | undefined, depth = 0): number | undefined => {
  if (!node || depth > 5) return undefined
  const expression = bare(node)
  const { text } = expression
  if (/^-?[\d_]+(\.\d+)?[lLdDfF]?$/.test(text)) return Number(text.replace(/[_lLdDfF]/g, ''))
  if (/^(Integer|Long)\.MAX_VALUE$/.test(text)) return Infinity
  if (expression.kind === 'binary_expression') {
    const left = numberOf(module, expression.field('left'), depth + 1)
    const right = numberOf(module, expression.field('right'), depth + 1)
    if (left === undefined || right === undefined) return undefined
    const operator = expression.field('operator')?.text ?? (text.includes('*') ? '*' : '')
    return operator === '*' ? left * right : operator === '+' ? left + right : undefined
  }
  const variable = module.variableAt(expression)
  return variable && variable.holder !== 'parameter' ? numberOf(module, module.valueHeldBy(variable), depth + 1) : undefined
}
