import { expect, it } from 'vitest'
import type { Language } from '#model/source-file'
import { editsIn } from './read.ts'

const axios = "import axios from 'axios'\n"
const requests = 'import requests\n'

it.each<[string, Language, string, readonly string[]]>([
  ['as a further argument', 'typescript', `${axios}axios.get('/x')`, ["axios.get('/x', { timeout: 10_000 })"]],
  ['into an object', 'typescript', `${axios}axios.get('/x', { params })`, ["axios.get('/x', { timeout: 10_000, params })"]],
  ['into an empty object', 'typescript', `${axios}axios.get('/x', {})`, ["axios.get('/x', { timeout: 10_000 })"]],
  [
    'into an object of several lines, on a line of its own',
    'typescript',
    `${axios}axios.get('/x', {\n  params,\n})`,
    ['  timeout: 10_000,\n  params,'],
  ],
  ['behind a trailing comma', 'typescript', `${axios}axios.get('/x',)`, ["axios.get('/x', { timeout: 10_000 },)"]],
  ['not where an argument between is missing', 'typescript', `${axios}axios.post('/x')`, []],
  ['not into what a name holds', 'typescript', `${axios}import { o } from './o'\naxios.get('/x', o)`, []],
  [
    'without the line break of Windows',
    'typescript',
    "import axios from 'axios'\r\naxios.get('/x')\r\n",
    ["axios.get('/x', { timeout: 10_000 })"],
  ],
  ['by name', 'python', `${requests}requests.get('/x')`, ["requests.get('/x', timeout=10)"]],
  ['by name behind others', 'python', `${requests}requests.get('/x', headers=h)`, ["requests.get('/x', headers=h, timeout=10)"]],
  ['before a trailing comma', 'python', `${requests}requests.get('/x',)`, ["requests.get('/x', timeout=10,)"]],
  [
    'on a line of its own, where each argument has one',
    'python',
    `${requests}requests.get(\n    '/x',\n    headers=h,\n)`,
    ['    headers=h,\n    timeout=10,'],
  ],
  [
    'on a line of its own, behind an argument without a comma',
    'python',
    `${requests}requests.get(\n    '/x',\n    headers=h\n)`,
    ['    headers=h,\n    timeout=10,'],
  ],
  ['not before a comment', 'python', `${requests}requests.get(\n    '/x',  # the order\n)`, []],
  ['not behind arguments from elsewhere', 'python', `${requests}requests.get('/x', **{'headers': h})`, []],
  ['without the line break of Windows', 'python', "import requests\r\nrequests.get('/x')\r\n", ["requests.get('/x', timeout=10)"]],
])('a deadline is inserted %s (%s)', (_what, language, text, expected) => {
  expect(editsIn(text, language)).toEqual(expected)
})
