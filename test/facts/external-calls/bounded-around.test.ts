import { describe, expect, it } from 'vitest'
import type { Language } from '#model/source-file'
import { deadlinesIn, goFile } from './read.ts'

const aio = 'import asyncio, aiohttp\nasync def f(s: aiohttp.ClientSession):\n'
const inContext = (made: string): string =>
  goFile(
    `func f(ctx context.Context) {\n\t${made}\n\tr, _ := http.NewRequestWithContext(c, "GET", "/x", nil)\n\thttp.DefaultClient.Do(r)\n}`,
    'context',
    'net/http',
    'time',
  )

describe('what surrounds a call bounds it', () => {
  it.each<[string, Language, string, readonly string[]]>([
    ['a race', 'typescript', "import axios from 'axios'\nPromise.race([axios.get('/x'), sleep(5)])", ['call bounded by Promise.race']],
    ['not waiting for all', 'typescript', "import axios from 'axios'\nPromise.all([axios.get('/x')])", ['call none']],
    ['a wrapper', 'typescript', "import axios from 'axios'\nwithTimeout(axios.get('/x'), 5)", ['call bounded by withTimeout']],
    [
      'what the function is handed to',
      'typescript',
      "import axios from 'axios'\nconst load = () => axios.get('/x')\nnew CircuitBreaker(load)",
      ['call bounded by what `load` is handed to'],
    ],
    [
      'what bounds its promise under a name',
      'typescript',
      "import axios from 'axios'\nconst reply = axios.get('/x')\nexport const load = () => withTimeout(reply, 5)",
      ['call bounded by withTimeout'],
    ],
    [
      'an operator in the method that takes it',
      'typescript',
      `import { HttpService } from '@nestjs/axios'
import { timeout } from 'rxjs'
class Rates {
  constructor(private readonly http: HttpService) {}
  load() {
    const reply$ = this.http.get('/x')
    return this.settle('rates', reply$)
  }
  settle(name: string, reply$: Observable<Reply>) {
    if (name === '') return undefined
    return firstValueFrom(reply$.pipe(timeout(5)))
  }
}`,
      ['call bounded by timeout in `settle`'],
    ],
    [
      'not a function that bounds another parameter',
      'typescript',
      `import axios from 'axios'
const settle = (reply: Promise<Reply>, other: Promise<Reply>) => { withTimeout(other, 5); return reply }
settle(axios.get('/x'), other)`,
      ['call none'],
    ],
    [
      'not what is done after it was waited for',
      'typescript',
      "import axios from 'axios'\nasync function f() {\n  const reply = await axios.get('/x')\n  return withTimeout(reply, 5)\n}",
      ['call none'],
    ],
    [
      'functions that hand it to each other',
      'typescript',
      "import axios from 'axios'\nconst a = (reply) => b(reply)\nconst b = (reply) => a(reply)\na(axios.get('/x'))",
      ['call none'],
    ],
    [
      'names that are given each other',
      'typescript',
      "import axios from 'axios'\nconst a = axios.get('/x')\nfunction f() {\n  const b = a\n}\nfunction g() {\n  const a = b\n}",
      ['call none'],
    ],
    [
      'the wait for a named task',
      'python',
      `${aio}  reply = s.get('/x')\n  await asyncio.wait_for(reply, 5)`,
      ['call bounded by asyncio.wait_for'],
    ],
    ['not a chain that goes on', 'typescript', "import axios from 'axios'\naxios.get('/x').then((r) => r.data)", ['call none']],
    ['a wrapper', 'python', `${aio}  await asyncio.wait_for(s.get('/x'), 5)`, ['call bounded by asyncio.wait_for']],
    ['a region', 'python', `${aio}  async with asyncio.timeout(5):\n    await s.get('/x')`, ['call bounded by asyncio.timeout']],
    ['not a wrapper without an end', 'python', `${aio}  await asyncio.wait_for(s.get('/x'), None)`, ['call unknown']],
    ['not a wrapper whose end is None by name', 'python', `${aio}  await asyncio.wait_for(s.get('/x'), timeout=None)`, ['call unknown']],
    ['not a region without an end', 'python', `${aio}  async with asyncio.timeout(None):\n    await s.get('/x')`, ['call unknown']],
    ['a decorator', 'python', "import requests\n@timeout(5)\ndef f():\n  requests.get('/x')", ['call bounded by a decorator']],
    ['a context', 'go', inContext('c, cancel := context.WithTimeout(ctx, time.Second)\n\tdefer cancel()'), ['call bounded by its context']],
    ['not the background', 'go', inContext('c := context.Background()'), ['call none']],
    ['not a context that is handed in', 'go', inContext('c := ctx'), ['call unknown']],
    [
      'not a context that brings a client',
      'go',
      inContext('c := context.WithValue(context.Background(), oauth2.HTTPClient, given)'),
      ['call unknown'],
    ],
  ])('%s (%s)', (_what, language, text, expected) => {
    expect(deadlinesIn(text, language)).toEqual(expected)
  })
})
