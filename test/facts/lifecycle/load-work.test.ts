import { expect, it } from 'vitest'
import { factsInText, type SourceLanguage } from './facts-in-text.ts'

const calleesIn = (language: SourceLanguage, text: string): string[] =>
  factsInText(language, text, 'import-work').map(({ callee }) => callee)

const cases: readonly [string, SourceLanguage, string, string[]][] = [
  [
    'a function that is called in place',
    'go',
    'package a\n\nimport "net/http"\n\nvar r = func() *http.Response { r, _ := http.Get(u); return r }()\n',
    ['http.Get'],
  ],
  ['a function that runs beside the load', 'go', 'package a\n\nimport "net/http"\n\nfunc init() { go func() { http.Get(u) }() }\n', []],
  [
    'a variable that init assigns',
    'go',
    'package a\n\nimport "database/sql"\n\nvar db *sql.DB\n\nfunc init() {\n\tdb, err = sql.Open("pg", dsn)\n\tdb.Ping()\n}\n',
    ['db.Ping'],
  ],
  [
    'an awaited function',
    'typescript',
    "export const keys = await (async () => (await fetch('https://keys.example.com')).json())()\n",
    ['fetch'],
  ],
  [
    'a promise that callers may await',
    'typescript',
    "export const ready = (async () => { await fetch('https://keys.example.com') })()\n",
    [],
  ],
  [
    'a static block',
    'typescript',
    "import { createClient } from 'redis'\nexport class Cache {\n  static client = createClient()\n  static { void Cache.client.connect() }\n}\n",
    ['Cache.client.connect'],
  ],
  ['a comprehension', 'python', 'import requests\nKEYS = [requests.get(u).json() for u in URLS]\n', ['requests.get']],
  ['a generator', 'python', 'import requests\nKEYS = (requests.get(u).json() for u in URLS)\n', []],
  [
    'a static block of a package imported whole',
    'java',
    'import java.sql.*;\nclass Db { static Connection c; static { c = DriverManager.getConnection("jdbc:x"); } }\n',
    ['DriverManager.getConnection'],
  ],
  [
    'a request that is only made',
    'java',
    'import java.net.http.HttpRequest;\nclass Ping { static final HttpRequest PING = HttpRequest.newBuilder(uri).build(); }\n',
    [],
  ],
]

it.each(cases)('reads %s', (_title, language, text, expected) => {
  expect(calleesIn(language, text)).toEqual(expected)
})
