import { expect, it } from 'vitest'
import { insteadOf } from '#code/parts/instead-of'
import type { If } from '#code/model'
import { indexOf } from '../lower.ts'

/** What runs instead of the first branch of a function, as written. */
const instead = (...lines: string[]): string[] => {
  const text = `def f(x):\n${lines.map((line) => `  ${line}`).join('\n')}\n`
  const [branch, ...rest] = indexOf('python', text).functions[0]?.body ?? []
  return insteadOf(branch as If, rest).map(({ start, end }) => text.slice(start, end))
}

it.each([
  ['it returns', ['if x:', '  return 1', 'return 2']],
  ['both branches at its end return', ['if x:', '  if x.big:', '    return 1', '  else:', '    return 3', 'return 2']],
  ['its block returns', ['if x:', '  with x:', '    return 1', 'return 2']],
  ['it returns, whatever fails', ['if x:', '  try:', '    return x()', '  except ValueError:', '    return 3', 'return 2']],
  ['it returns in the end', ['if x:', '  try:', '    x()', '  finally:', '    return 3', 'return 2']],
])('the statement after a branch runs instead of it if %s', (_when, lines) => {
  expect(instead(...lines)).toEqual(['return 2'])
})

it.each([
  ['one of its branches goes on', ['if x:', '  if x.big:', '    return 1', 'return 2']],
  ['a handler goes on', ['if x:', '  try:', '    return x()', '  except ValueError:', '    x = 3', 'return 2']],
  ['it goes on', ['if x:', '  x()', 'return 2']],
])('nothing is known to run instead of a branch if %s', (_when, lines) => {
  expect(instead(...lines)).toEqual([])
})
