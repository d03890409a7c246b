import { readFileSync } from 'node:fs'
import { Lang, parse } from '@ast-grep/napi'

// Searches the files whose paths stand in a file, one a line, with ast-grep: a dozen patterns of calls, as a rule set of that tool would.
const paths = readFileSync(process.argv[2] ?? '', 'utf8')
  .split('\n')
  .filter(Boolean)
const patterns = [
  'axios.get($$$)',
  'axios.post($$$)',
  'fetch($$$)',
  'new Pool($$$)',
  'new Queue($$$)',
  'new Worker($$$)',
  'process.exit($$$)',
  'process.on($$$)',
  'console.log($$$)',
  'Math.random()',
  'setTimeout($$$)',
  'JSON.parse($$$)',
]
const rule = { any: patterns.map((pattern) => ({ pattern })) }
let found = 0
for (const path of paths) found += parse(Lang.TypeScript, readFileSync(path, 'utf8')).root().findAll({ rule }).length
console.log(`${paths.length} files, ${found} found`)
