import { parseArgs } from 'node:util'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { readCorpus } from './fuzz/corpus.ts'
import { runTarget } from './fuzz/run-target.ts'
import { targetsOf } from './fuzz/targets.ts'

const usage = `npm run fuzz [-- --count N] [--seed N] [--only TARGET,…] [--corpus FOLDER]

Feeds N inputs (20,000 by default), spread over all targets, to the front-ends and to the code between a difference and a comment. The texts are
edited versions of the rules' examples and of the files in FOLDER. The same seed and texts give the same inputs. Ends with "N passed, N failed".`

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    corpus: { type: 'string' },
    help: { type: 'boolean' },
  },
})

const [count, seed] = [Number(values.count), Number(values.seed)]
if (values.help || !Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.log(usage)
  process.exit(values.help ? 0 : 2)
}

const corpus = readCorpus(values.corpus)
await loadFrontEnds(corpus.keys())
const only = values.only?.split(',')
const targets = targetsOf(corpus).filter(({ name }) => !only || only.includes(name))
const total = targets.reduce((sum, { weight }) => sum + weight, 0)
let inputs = 0
let failed = 0
for (const target of targets) {
  const outcome = runTarget(target, Math.max(1, Math.ceil((count * target.weight) / total)), seed)
  inputs += outcome.inputs
  failed += outcome.failure ? 1 : 0
  console.log(
    `${outcome.failure ? '✗' : '✓'} ${outcome.name}: ${outcome.inputs.toLocaleString('en')} inputs, ${outcome.seconds.toFixed(1)} s`,
  )
  if (outcome.failure) console.log(`  ${outcome.failure.what.replaceAll('\n', '\n  ')}\n  input: ${outcome.failure.input}`)
}
console.log(`seed ${seed}, ${inputs.toLocaleString('en')} inputs`)
console.log(`${targets.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
