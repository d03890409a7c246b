import { expect, it } from 'vitest'
import type { CodeLanguage } from '../../code/lower.ts'
import { retried } from './retried.ts'

const outcomes = (language: CodeLanguage, text: string): string[] =>
  retried(language, text).map(({ subject, limit, pause }) => `${subject}: ${limit}, pause ${pause}`)

it.each<[string, CodeLanguage, string, readonly string[]]>([
  [
    'with the same arguments',
    'typescript',
    'const f = async (id) => { try { return await load(id) } catch { return f(id) } }',
    ['recursion f: none, pause none'],
  ],
  [
    'after a pause',
    'typescript',
    'const f = async () => { try { return await load() } catch { await sleep(9); return f() } }',
    ['recursion f: none, pause some'],
  ],
  [
    'counted',
    'typescript',
    'const f = async (n) => { try { return await load() } catch { return f(n - 1) } }',
    ['recursion f: unknown, pause none'],
  ],
  [
    'under a condition',
    'typescript',
    'const f = async (id) => { try { return await load(id) } catch (e) { if (e.code === 1) return f(id); throw e } }',
    ['recursion f: unknown, pause none'],
  ],
  ['with another value', 'typescript', "const f = async (id) => { try { return await load(id) } catch { return f('other') } }", []],
  [
    'with what the argument leads to',
    'java',
    'class A { Object f(Node node) { try { return load(node); } catch (Exception e) { return f(node.getParent()); } } }',
    [],
  ],
  [
    'with a part of the argument',
    'typescript',
    'const f = async (page) => { try { return await load(page) } catch { return f(page.next) } }',
    [],
  ],
  ['outside a handler', 'typescript', 'const f = async (id) => { await load(id); return f(id) }', []],
  ['in Python', 'python', 'def f(id):\n  try:\n    return load(id)\n  except E:\n    return f(id)\n', ['recursion f: none, pause none']],
  [
    'of a method in Python',
    'python',
    'class A:\n  def f(self, id):\n    try:\n      return load(id)\n    except E:\n      return self.f(id)\n',
    ['recursion f: none, pause none'],
  ],
  [
    'in Java',
    'java',
    'class A { Object f(int id) { try { return load(id); } catch (Exception e) { return f(id); } } }',
    ['recursion f: none, pause none'],
  ],
  [
    'of another method of the name in Java',
    'java',
    'class A { Object f(Object v) { try { return load(v); } catch (Exception e) { return f((int[]) v); } } }',
    [],
  ],
  [
    'in Go',
    'go',
    'package a\n\nfunc f(id int) error { if err := load(id); err != nil { return f(id) }; return nil }\n',
    ['recursion f: none, pause none'],
  ],
  ['to the next element in Go', 'go', 'package a\n\nfunc f() error { if err := load(); err != nil { return f() }; return nil }\n', []],
  [
    'in line again',
    'python',
    'def f(id):\n  try:\n    load(id)\n  except E:\n    f.apply_async((id,), countdown=9)\n',
    ['itself f: none, pause some'],
  ],
  [
    'in line again, counted',
    'python',
    'def f(id, n):\n  try:\n    load(id)\n  except E:\n    f.delay(id, n + 1)\n',
    ['itself f: unknown, pause none'],
  ],
  ['in line again with a default', 'python', 'def f(id, kind):\n  try:\n    load(id)\n  except E:\n    f.delay(id, DEFAULT)\n', []],
])('%s', (_, language, text, expected) => {
  expect(outcomes(language, text)).toEqual(expected)
})
