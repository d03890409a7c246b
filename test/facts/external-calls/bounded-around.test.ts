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
