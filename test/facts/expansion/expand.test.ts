import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { factsOfBoth } from '#facts/expansion/facts-of-both'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import type { Fact } from '#model/fact'
import { go, java, python, typescript } from './texts-of.ts'

beforeAll(() => loadFrontEnds(['typescript', 'python', 'go', 'java']))

describe('values', () => {
  it('writes constant options and texts out in the calls that take them', () => {
    const { plain } = typescript(`const options = {\n  timeout: 5, // seconds\n}\nconst url = '/users'\nclient.get(url, options)\n`)
    expect(plain.split('\n')[4]).toBe(`client.get('/users', { timeout: 5, })`)
    expect(python('URL = "/users"\nclient.get(URL)\n').plain).toBe('URL = "/users"\nclient.get("/users")\n')
  })

  it('leaves a value that the file changes, or that another name hides', () => {
    for (const text of [
      `const options = { timeout: 5 }\noptions.timeout = 0\nclient.get('/', options)\n`,
      `const options = { timeout: 5 }\ndelete options.timeout\nclient.get('/', options)\n`,
      `let options = { timeout: 5 }\noptions = {}\nclient.get('/', options)\n`,
      `const limit = 5\nconst options = { limit }\nfunction f(limit) {\n  client.get('/', options)\n}\n`,
    ])
      expect(typescript(text).plain).toBe(text)
  })

  it('keeps a value apart that does something when it is made', () => {
    const text = `function f() {\n  const options = { key: make() }\n  client.get('/', options)\n}\n`
    expect(typescript(text)).toEqual({ plain: text, inlined: text.replace(`'/', options`, `'/', { key: make() }`) })
  })

  it('joins no text over lines that holds a line comment of SQL', () => {
    const text = 'const sql = `select 1 -- one\n  from a`\npool.query(sql)\n'
    expect(typescript(text).plain).toBe(text)
  })

  it('writes comparisons out where they decide', () => {
    expect(typescript('function f(a) {\n  const isNew = a == null\n  if (!isNew) return\n}\n').plain).toContain('if (!(a == null)) return')
    const changed = 'function f(a) {\n  const isNew = a.b\n  a.b = 1\n  if (isNew) return\n}\n'
    expect(typescript(changed).plain).toBe(changed)
  })
})

describe('own functions', () => {
  it('writes them out on the line of the call', () => {
    const { inlined } = typescript(
      `async function find(email: string) {\n  const { rows } = await pool.query('select', [email])\n  return rows[0]\n}\nexport async function add(to: string) {\n  const user = await find(to)\n  return user\n}\n`,
    )
    expect(inlined?.split('\n')[5]).toBe(`  const { rows } = await pool.query('select', [to]); const user = (rows[0])`)
    expect(
      python('class A:\n  def save(self, row):\n    self.s.add(row)\n    self.s.commit()\n  def run(self):\n    self.save(1)\n').inlined,
    ).toContain('    self.s.add(1); self.s.commit()\n')
    expect(
      go(
        'package a\n\nfunc (s *S) add(id string) error {\n\treturn s.db.Exec("x", id)\n}\n\nfunc (t *S) Run() error {\n\treturn t.add("1")\n}\n',
      ).inlined,
    ).toContain('\treturn (t.db.Exec("x", "1"))\n')
    expect(
      java('class A {\n  void tell(String id) {\n    kafka.send("a", id);\n  }\n  void run() {\n    tell("1");\n  }\n}\n').inlined,
    ).toContain('    kafka.send("a", "1");\n  }\n}')
  })

  it('evaluates an argument once, and renames what would hide a name', () => {
    const { inlined } = typescript(
      `function put(row) {\n  const id = row.id\n  store.set(row, id)\n}\nfunction f(id) {\n  put(read(id))\n}\n`,
    )
    expect(inlined?.split('\n')[5]).toMatch(/^ {2}const row_(\d+) = read\(id\); const id_\1 = row_\1\.id; store\.set\(row_\1, id_\1\)$/)
  })

  it.each([
    ['returns early', `function f(a) {\n  if (!a) return 1\n  return g(a)\n}\nconst b = f(2)\n`],
    ['calls itself', `function f(a) {\n  return f(g(a))\n}\n`],
    ['has a decorator', `class A {\n  @cached()\n  f(a) {\n    return g(a)\n  }\n  run() {\n    return this.f(1)\n  }\n}\n`],
    ['waits for nobody', `async function f(a) {\n  await g(a)\n  await h(a)\n}\nfunction run() {\n  f(1)\n}\n`],
    ['is the only statement of a condition', `function f(a) {\n  g(a)\n  h(a)\n}\nfunction run(b) {\n  if (b)\n    f(1)\n}\n`],
    ['only calculates', `const half = (a) => a.b / 2\nrun(half(c))\n`],
  ])('leaves a call whose function or place %s', (_why, text) => {
    expect(typescript(text).inlined).toBeUndefined()
  })

  it('reads cyclic functions to an end', () => {
    expect(typescript('function a() {\n  return b(x())\n}\nfunction b(c) {\n  return a()\n}\na()\n').inlined).toBeDefined()
  })
})

describe('facts', () => {
  const fact = (kind: string, line: number): Fact =>
    ({ kind, at: { startLine: line, endLine: line }, within: '', subject: kind }) as unknown as Fact

  it('adds what only shows written out, and nothing to a call of which the same is known', () => {
    const copies = [{ line: 9, from: { startLine: 1, endLine: 3 } }]
    const both = factsOfBoth([fact('a', 2), fact('b', 9)], [fact('a', 2), fact('a', 9), fact('b', 9), fact('c', 3)], copies, new Map())
    expect(both.map(({ kind, at }) => `${kind} ${at.startLine}`)).toEqual(['a 2', 'b 9', 'a 9'])
  })

  it('names things as the file does, although a name was taken where the function is written out', () => {
    const text = `import axios from 'axios'\nfunction put(row) {\n  const api = axios.create()\n  return api.post('http://a.test/x', row)\n}\nexport function f(api) {\n  return put(api.row)\n}\n`
    expect(typescript(text).inlined).toMatch(/api_\d+\.post/)
    const subjects = extract(text, 'typescript').facts.flatMap((one) => (one.kind === 'external-call' ? [JSON.stringify(one)] : []))
    expect(subjects.length).toBeGreaterThan(0)
    expect(subjects.join()).not.toMatch(/api_\d/)
  })

  it('records the lines that repeat something', () => {
    const { traits } = extract(`const send = (a: string) => bus.publish('x', a)\nsend('1')\n`, 'typescript')
    expect(traits.copies).toMatchObject([{ line: 2, from: { startLine: 1, endLine: 1 } }])
  })

  it('records what such a line has itself', () => {
    const own = `const send = async (a) => {\n  return await axios.post('http://a/x', a)\n}\n`
    const text = `import axios from 'axios'\n${own}await send('1'); await axios.post('http://a/x', 2)\nawait send('2')\n`
    const { traits, facts } = extract(text, 'typescript')
    const subject = facts.find(({ kind }) => kind === 'external-call')?.subject ?? ''
    expect(traits.copies?.map(({ line, own: subjects }) => [line, subjects?.includes(subject) === true])).toEqual([
      [5, true],
      [6, false],
    ])
  })
})
