import { describe, expect, it } from 'vitest'
import type { Language } from '#model/source-file'
import type { System } from '#model/system'
import { callThroughClient } from '#facts/external-calls/through-client'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { languageOf } from '#languages/language-of'
import { link } from '#link/link'
import type { Snapshot } from '#link/snapshot'

await loadFrontEnds(['typescript', 'python', 'go', 'java'])

type Texts = Readonly<Record<string, string>>

const vocabulary = { callThroughClient }

const snapshotOf = (texts: Texts): Snapshot => ({
  files: Object.entries(texts).flatMap(([path, text]) => {
    const language: Language | undefined = languageOf(path)
    return language ? [{ path, language, facts: extract(text, language) }] : []
  }),
  paths: new Set(Object.keys(texts)),
  notExamined: [],
  vocabulary,
})

const linked = (texts: Texts): System => link(snapshotOf(texts))

/** The names of the functions that a function leads to within four calls, implementations of interfaces included. */
const reached = (texts: Texts, path: string, name: string): readonly string[] => {
  const system = linked(texts)
  const found = new Map<string, { readonly path: string; readonly name: string }>()
  let next = [{ path, name }]
  for (let step = 0; step < 4; step += 1) {
    next = next
      .flatMap((one) => system.uses(one.path, one.name))
      .flatMap((one) => [one, ...system.implementers(one.path, one.name)])
      .filter((one) => !found.has(`${one.path} ${one.name}`))
    for (const one of next) found.set(`${one.path} ${one.name}`, one)
  }
  return [...found.values()].map((one) => one.name)
}

/** A class and a function. */
const svc = 'export class Svc {\n  run() { save() }\n}\nexport function save() {}\n'
/** Title, files, the function that calls, and the function that it reaches. */
const cases: readonly [string, Texts, string, string, string][] = [
  [
    'a factory that returns an object of functions',
    {
      'r.ts': 'export function makeRepo(db) {\n  return { async find() { return db.query() }, save }\n}\nfunction save() {}\n',
      'a.ts': "import { makeRepo } from './r'\nconst repo = makeRepo(1)\nexport function go() { repo.find() }\n",
    },
    'a.ts',
    'go',
    'makeRepo > find',
  ],
  [
    'the exported result of such a factory',
    {
      'r.ts': 'export function makeRepo(db) {\n  return { async find() { return db.query() } }\n}\n',
      'c.ts': "import { makeRepo } from './r'\nexport const repo = makeRepo(1)\n",
      'a.ts': "import { repo } from './c'\nexport function go() { repo.find() }\n",
    },
    'a.ts',
    'go',
    'makeRepo > find',
  ],
  [
    'an object of functions',
    {
      'r.ts': 'export const repo = {\n  async find() { return 1 },\n}\n',
      'a.ts': "import { repo } from './r'\nexport function go() { repo.find() }\n",
    },
    'a.ts',
    'go',
    'find',
  ],
  [
    'an object that is the default export',
    {
      'r.ts': 'function find() {}\nexport default { find }\n',
      'a.ts': "import repo from './r'\nexport function go() { repo.find() }\n",
    },
    'a.ts',
    'go',
    'find',
  ],
  [
    'a function that a factory returns',
    {
      'h.ts': "import { save } from './s'\nexport const create = (db) => async (req, res) => { await save(db) }\n",
      's.ts': svc,
      'a.ts': "import { create } from './h'\nimport express from 'express'\nconst app = express()\napp.post('/x', create(1))\n",
    },
    'a.ts',
    '',
    'save',
  ],
  [
    'an instance that a factory returns',
    {
      's.ts': svc,
      'm.ts': "import { Svc } from './s'\nexport const makeSvc = () => new Svc()\n",
      'a.ts': "import { makeSvc } from './m'\nconst s = makeSvc()\nexport function go() { s.run() }\n",
    },
    'a.ts',
    'go',
    'Svc.run',
  ],
  [
    'the exported result of a factory',
    {
      's.ts': svc,
      'm.ts': "import { Svc } from './s'\nexport function makeSvc() { return new Svc() }\n",
      'c.ts': "import { makeSvc } from './m'\nexport const s = makeSvc()\n",
      'a.ts': "import { s } from './c'\nexport function go() { s.run() }\n",
    },
    'a.ts',
    'go',
    'Svc.run',
  ],
  [
    'a static method that returns the instance',
    {
      's.ts': 'export class Svc {\n  static getInstance(): Svc { return new Svc() }\n  run() {}\n}\n',
      'a.ts': "import { Svc } from './s'\nexport function go() { Svc.getInstance().run() }\n",
    },
    'a.ts',
    'go',
    'Svc.run',
  ],
  [
    'a field that the class makes',
    {
      's.ts': svc,
      'a.ts': "import { Svc } from './s'\nexport class A {\n  private svc = new Svc()\n  go() { this.svc.run() }\n}\n",
    },
    'a.ts',
    'A.go',
    'Svc.run',
  ],
  [
    'a field that the constructor is handed',
    {
      's.ts': svc,
      'a.ts':
        "import { Svc } from './s'\nexport class A {\n  private svc: Svc\n  constructor(svc: Svc) { this.svc = svc }\n  go() { this.svc.run() }\n}\n",
    },
    'a.ts',
    'A.go',
    'Svc.run',
  ],
  [
    'a parameter with a type',
    { 's.ts': svc, 'a.ts': "import type { Svc } from './s'\nexport function go(svc: Svc) { svc.run() }\n" },
    'a.ts',
    'go',
    'Svc.run',
  ],
  [
    'a member of an interface',
    {
      's.ts': svc,
      'a.ts': "import type { Svc } from './s'\ninterface Deps { svc: Svc }\nexport function go(deps: Deps) { deps.svc.run() }\n",
    },
    'a.ts',
    'go',
    'Svc.run',
  ],
  [
    'a class for an interface',
    {
      'i.ts': 'export interface Repo { find(): void }\n',
      'p.ts': "import type { Repo } from './i'\nexport class PgRepo implements Repo {\n  find() {}\n}\n",
      'a.ts':
        "import type { Repo } from './i'\nexport class A {\n  constructor(private readonly repo: Repo) {}\n  go() { this.repo.find() }\n}\n",
    },
    'a.ts',
    'A.go',
    'PgRepo.find',
  ],
  [
    'a method of the extended class',
    {
      'b.ts': 'export abstract class Base {\n  notify() {}\n}\n',
      'a.ts': "import { Base } from './b'\nexport class A extends Base {\n  go() { this.notify() }\n}\n",
    },
    'a.ts',
    'A.go',
    'Base.notify',
  ],
  ['a namespace import', { 's.ts': svc, 'a.ts': "import * as s from './s'\nexport function go() { s.save() }\n" }, 'a.ts', 'go', 'save'],
  [
    'a dynamic import',
    { 's.ts': svc, 'a.ts': "export async function go() { const { save } = await import('./s')\n  save() }\n" },
    'a.ts',
    'go',
    'save',
  ],
  [
    'a table of functions',
    {
      's.ts': svc,
      'a.ts': "import { save } from './s'\nconst handlers = { save }\nexport function go(kind) { handlers[kind]() }\n",
    },
    'a.ts',
    'go',
    'save',
  ],
  [
    'Python: a field with a type',
    {
      'app/s.py': 'class Svc:\n    def run(self):\n        pass\n',
      'app/a.py':
        'from app.s import Svc\n\n\nclass A:\n    def __init__(self, svc: Svc):\n        self.svc = svc\n\n    def go(self):\n        self.svc.run()\n',
    },
    'app/a.py',
    'A.go',
    'Svc.run',
  ],
  [
    'Python: a field that the class makes',
    {
      'app/s.py': 'class Svc:\n    def run(self):\n        pass\n',
      'app/a.py':
        'from app.s import Svc\n\n\nclass A:\n    def __init__(self):\n        self.svc = Svc()\n\n    def go(self):\n        self.svc.run()\n',
    },
    'app/a.py',
    'A.go',
    'Svc.run',
  ],
  [
    'Python: a parameter with a type',
    {
      'app/s.py': 'class Svc:\n    def run(self):\n        pass\n',
      'app/a.py': 'from app.s import Svc\n\n\ndef go(svc: Svc):\n    svc.run()\n',
    },
    'app/a.py',
    'go',
    'Svc.run',
  ],
  [
    'Python: a dependency',
    {
      'app/s.py': 'class Svc:\n    def run(self):\n        pass\n',
      'app/a.py':
        'from typing import Annotated\nfrom fastapi import Depends\nfrom app.s import Svc\n\n\ndef go(svc: Annotated[Svc, Depends()]):\n    svc.run()\n',
    },
    'app/a.py',
    'go',
    'Svc.run',
  ],
  [
    'Python: a method of the extended class',
    {
      'app/b.py': 'class Base:\n    def notify(self):\n        pass\n',
      'app/a.py': 'from app.b import Base\n\n\nclass A(Base):\n    def go(self):\n        self.notify()\n',
    },
    'app/a.py',
    'A.go',
    'Base.notify',
  ],
  [
    'Python: the declared result of a factory',
    {
      'app/s.py': 'class Svc:\n    def run(self):\n        pass\n\n\ndef make_svc() -> Svc:\n    return Svc()\n',
      'app/a.py': 'from app.s import make_svc\n\n\ndef go():\n    make_svc().run()\n',
    },
    'app/a.py',
    'go',
    'Svc.run',
  ],
  [
    'Python: a function of a module',
    { 'app/s.py': 'def save():\n    pass\n', 'app/a.py': 'from app import s\n\n\ndef go():\n    s.save()\n' },
    'app/a.py',
    'go',
    'save',
  ],
  [
    'Python: the target of a thread',
    {
      'app/s.py': 'def save():\n    pass\n',
      'app/a.py': 'import threading\nfrom app.s import save\n\n\ndef go():\n    threading.Thread(target=save).start()\n',
    },
    'app/a.py',
    'go',
    'save',
  ],
  [
    'Go: a field',
    {
      's/s.go': 'package s\n\ntype Store struct{}\n\nfunc (s *Store) Save() {}\n',
      's/a.go': 'package s\n\ntype A struct{ store *Store }\n\nfunc (a *A) Go() { a.store.Save() }\n',
    },
    's/a.go',
    'A.Go',
    'Store.Save',
  ],
  [
    'Go: a type for an interface',
    {
      's/i.go': 'package s\n\ntype Repo interface{ Save() }\n',
      's/p.go': 'package s\n\ntype Pg struct{}\n\nfunc (p *Pg) Save() {}\n\nvar _ Repo = (*Pg)(nil)\n',
      's/a.go': 'package s\n\ntype A struct{ repo Repo }\n\nfunc (a *A) Go() { a.repo.Save() }\n',
    },
    's/a.go',
    'A.Go',
    'Pg.Save',
  ],
  [
    'Go: a type that names no interface',
    {
      's/i.go': 'package s\n\ntype Repo interface{ Save() }\n',
      's/p.go': 'package s\n\ntype Pg struct{}\n\nfunc (p *Pg) Save() {}\n\nfunc New() Repo { return &Pg{} }\n',
      's/a.go': 'package s\n\ntype A struct{ repo Repo }\n\nfunc (a *A) Go() { a.repo.Save() }\n',
    },
    's/a.go',
    'A.Go',
    'Pg.Save',
  ],
  [
    'Go: a method of an embedded type',
    {
      's/b.go': 'package s\n\ntype Base struct{}\n\nfunc (b *Base) Notify() {}\n',
      's/a.go': 'package s\n\ntype A struct{ Base }\n\nfunc (a *A) Go() { a.Notify() }\n',
    },
    's/a.go',
    'A.Go',
    'Base.Notify',
  ],
  [
    'Go: a function that a factory returns',
    {
      's/a.go':
        'package s\n\nimport "net/http"\n\nfunc save() {}\n\nfunc create() http.HandlerFunc {\n\treturn func(w http.ResponseWriter, r *http.Request) { save() }\n}\n\nfunc Routes(m *http.ServeMux) { m.HandleFunc("/x", create()) }\n',
    },
    's/a.go',
    'Routes',
    'save',
  ],
  [
    'Go: a variable of the package',
    {
      's/b.go': 'package s\n\ntype Store struct{}\n\nfunc (s *Store) Save() {}\n\nvar store = &Store{}\n',
      's/a.go': 'package s\n\nfunc Go() { store.Save() }\n',
    },
    's/a.go',
    'Go',
    'Store.Save',
  ],
  [
    'Java: a field',
    {
      'src/main/java/x/S.java': 'package x;\nclass S {\n  void run() {}\n}\n',
      'src/main/java/x/A.java': 'package x;\nclass A {\n  private final S s;\n  A(S s) { this.s = s; }\n  void go() { s.run(); }\n}\n',
    },
    'src/main/java/x/A.java',
    'A.go',
    'S.run',
  ],
  [
    'Java: a class for an interface',
    {
      'src/main/java/x/I.java': 'package x;\ninterface I {\n  void run();\n}\n',
      'src/main/java/x/P.java': 'package x;\nclass P implements I {\n  public void run() {}\n}\n',
      'src/main/java/x/A.java': 'package x;\nclass A {\n  private final I s;\n  A(I s) { this.s = s; }\n  void go() { s.run(); }\n}\n',
    },
    'src/main/java/x/A.java',
    'A.go',
    'P.run',
  ],
  [
    'Java: a method of the extended class',
    {
      'src/main/java/x/B.java': 'package x;\nabstract class B {\n  void run() {}\n}\n',
      'src/main/java/x/A.java': 'package x;\nclass A extends B {\n  void go() { run(); }\n}\n',
    },
    'src/main/java/x/A.java',
    'A.go',
    'B.run',
  ],
  [
    'Java: a reference to a method',
    { 'src/main/java/x/A.java': 'package x;\nclass A {\n  void go() { pool.submit(this::run); }\n  void run() {}\n}\n' },
    'src/main/java/x/A.java',
    'A.go',
    'A.run',
  ],
  [
    'Java: a field of a generated constructor',
    {
      'src/main/java/x/S.java': 'package x;\nclass S {\n  void run() {}\n}\n',
      'src/main/java/x/A.java': 'package x;\n@RequiredArgsConstructor\nclass A {\n  private final S s;\n  void go() { s.run(); }\n}\n',
    },
    'src/main/java/x/A.java',
    'A.go',
    'S.run',
  ],
]

describe('calls of functions of other files', () => {
  it.each(cases)('reach them through %s', (_title, texts, path, name, target) => {
    expect(reached(texts, path, name)).toContain(target)
  })

  it('reach the method of a CommonJS module that is an instance', () => {
    const texts = {
      'mailer.ts': 'class Mailer {\n  notify() {}\n}\nmodule.exports = new Mailer()\n',
      'order.ts': `const mailer = require('./mailer')\nexport function order() {\n  mailer.notify()\n}\n`,
    }
    expect(reached(texts, 'order.ts', 'order')).toEqual(['Mailer.notify'])
  })

  it('reach the method of a constant that is exported under another name', () => {
    const texts = {
      'mailer.ts': `class Mailer {\n  notify() {}\n}\nconst mine = new Mailer()\nexport { mine as mailer }\n`,
      'more.ts': `export { mailer } from './mailer'\n`,
      'order.ts': `import { mailer } from './more'\nexport function order() {\n  mailer.notify()\n}\n`,
    }
    expect(reached(texts, 'order.ts', 'order')).toEqual(['Mailer.notify'])
  })

  it('reach no function of the same name where nothing shows what a value is', () => {
    const texts = {
      'mailer.ts': `class Mailer {\n  notify() {}\n}\nexport const mailer = globalThis.mailers.pop()\n`,
      'order.ts': `import { mailer } from './mailer'\nexport function order() {\n  mailer.notify()\n}\n`,
    }
    expect(reached(texts, 'order.ts', 'order')).toEqual([])
  })

  it('reach no type for a Go interface that many types have', () => {
    const types = ['A', 'B', 'C', 'D'].map((type) => `type ${type} struct{}\n\nfunc (x *${type}) Close() {}\n`).join('\n')
    const texts = {
      's/i.go': `package s\n\ntype Closer interface{ Close() }\n\n${types}`,
      's/a.go': 'package s\n\ntype Server struct{ closer Closer }\n\nfunc (s *Server) Stop() { s.closer.Close() }\n',
    }
    expect(reached(texts, 's/a.go', 'Server.Stop')).toEqual(['Closer.Close'])
  })

  it('reach what a file exports from another one, beside an instance as its default', () => {
    const texts = {
      'app.ts': `export * from './find'\nclass App {\n  run() {}\n}\nexport default new App()\n`,
      'find.ts': 'export function find() {}\n',
      'order.ts': `import { find } from './app'\nexport function order() {\n  find()\n}\n`,
    }
    expect(reached(texts, 'order.ts', 'order')).toEqual(['find'])
  })

  it('reach no type for a Go interface that embeds another one', () => {
    const texts = {
      's/i.go': 'package s\n\ntype Reader interface{ Read() }\n\ntype Repo interface {\n\tReader\n\tSave()\n}\n',
      's/p.go': 'package s\n\ntype Log struct{}\n\nfunc (l *Log) Save() {}\n',
      's/a.go': 'package s\n\ntype Server struct{ repo Repo }\n\nfunc (s *Server) Store() { s.repo.Save() }\n',
    }
    expect(reached(texts, 's/a.go', 'Server.Store')).toEqual(['Repo.Save'])
  })

  it('end where a class extends itself', () => {
    const texts = {
      'a.ts': `import { B } from './b'\nexport class A extends B {\n  go() { this.run() }\n}\n`,
      'b.ts': `import { A } from './a'\nexport class B extends A {}\n`,
    }
    expect(reached(texts, 'a.ts', 'A.go')).toEqual([])
  })
})

describe('entry points of a call', () => {
  const send = "export function send() {\n  return fetch('https://rates.example.com')\n}\n"
  const entries = (texts: Texts): readonly string[] =>
    linked(texts)
      .facts('external-call')
      .flatMap(({ reach }) => [...reach])

  it('are modules that run it when they are loaded', () => {
    expect(entries({ 'src/send.ts': send, 'src/main.ts': "import { send } from './send'\nsend()\n" })).toEqual(['module-load'])
  })

  it('are no tests', () => {
    const test = `import express from 'express'\nimport { send } from './send'\nexpress().get('/rates', send)\ntest('sends', () => send())\n`
    expect(entries({ 'src/send.ts': send, 'src/send.test.ts': test })).toEqual([])
  })

  it('follow a file that is a test in one edition only', () => {
    const texts = { 'src/send.ts': send, 'src/run.ts': "import { send } from './send'\nsend()\n" }
    const snapshot = snapshotOf(texts)
    const asTest = link({ ...snapshot, roleByConfig: (path) => (path === 'src/run.ts' ? 'test' : undefined), policy: 'run.ts is a test' })
    const entriesOf = (system: System) => system.facts('external-call').flatMap(({ reach }) => [...reach])
    expect(entriesOf(asTest)).toEqual([])
    expect(entriesOf(link({ ...snapshot, policy: '' }, asTest))).toEqual(['module-load'])
  })
})
