import { beforeAll, describe, expect, it } from 'vitest'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { python, typescript, type Texts } from './texts-of.ts'

beforeAll(() => loadFrontEnds(['typescript', 'python']))

const size = 60_000

/** A text of about 60,000 characters. */
const filled = (head: string, unit: (at: number) => string): string => {
  let text = head
  for (let at = 0; text.length < size; at += 1) text += unit(at)
  return text
}

const settings = `{ ${Array.from({ length: 90 }, (_, at) => `key${at}: 'v${at}'`).join(', ')} }`
const calls = Array.from({ length: 7 }, (_, at) => `  g${at}(a, { x: '${'y'.repeat(150)}' })\n`).join('')

describe('a text that would grow', () => {
  it.each<[string, (text: string) => Texts, string]>([
    ['many uses of a large constant', typescript, filled(`const o = ${settings}\n`, () => 'g(o)\n')],
    ['many calls of a large function', typescript, filled(`function f(a) {\n${calls}}\n`, () => 'f(1)\n')],
    [
      'calls inside calls',
      typescript,
      filled(
        'function a(x) { return g(x, x, x, x) }\nfunction b(x) { return a(x) || a(x) || h(x) }\n',
        (at) => `const c${at} = a(b(b(b(b(${at})))))\n`,
      ),
    ],
    [
      'constants of constants',
      typescript,
      filled('const c0 = `aaaaaaaaaa`\n', (at) => `const c${at + 1} = \`\${c${at}}\${c${at}}\`\ng(c${at + 1})\n`),
    ],
    [
      'functions of functions',
      typescript,
      filled('function f0(x) { return g(x, x) }\n', (at) => `function f${at + 1}(x) { return [f${at}(x), f${at}(x), f${at}(x)] }\n`),
    ],
    [
      'functions that call each other',
      typescript,
      filled(
        '',
        (at) =>
          `function a${at}(x) { k(x); return b${at}(x, x) }\nfunction b${at}(x, y) { k(y); return a${at}(x) }\na${at}(b${at}(1, 2))\n`,
      ),
    ],
    [
      'one argument in many places',
      typescript,
      `function f(a) { return g(${Array(450).fill('a').join(',')}) }\nfunction r(c) { return f({ ${Array.from({ length: 4000 }, (_, at) => `k${at}: ${at}`).join(', ')} }) }\n`,
    ],
    [
      'many conditions',
      typescript,
      filled('function r(a) {\n  const c = a.x == null || a.y === 1\n', () => '  if (c) g()\n').concat('}\n'),
    ],
    ['many calls in Python', python, filled('def f(a):\n    g(a)\n    h(a)\n    return k(a)\n', (at) => `x${at} = f(${at})\n`)],
  ])('stays within half of its length: %s', (_what, read, text) => {
    const { plain, inlined } = read(text)
    const most = text.length * 1.5 + 10_000
    expect(plain.length).toBeLessThanOrEqual(most)
    expect(inlined?.length ?? 0).toBeLessThanOrEqual(most)
  })

  it('writes small values out before large ones', () => {
    const text = filled(`const o = ${settings}\n`, () => 'g(o)\n').concat(`const url = '/users'\nclient.get(url)\n`)
    expect(typescript(text).plain).toContain(`client.get('/users')`)
  })
})
