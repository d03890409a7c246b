import { expect, it } from 'vitest'
import { actsOf, commandsOf } from '#facts/pipelines/shell-acts'

const actsIn = (script: string): readonly string[] =>
  actsOf(script, {
    folder: '.',
    lineOf: (line) => line + 1,
    sourcesOf: (word) => (word.includes('SHA') ? [{ path: 'github.event.pull_request.head.sha' }] : []),
  }).map((act) => (act.act === 'runs' ? `${act.at.startLine} runs ${act.folder}` : `${act.act} ${act.folder}`))

it.each([
  ['npm ci', ['1 runs .']],
  ['set -e\ncd web && npm run build', ['2 runs web']],
  ['npm --prefix web test', ['1 runs web']],
  ['make -C tools lint', ['1 runs tools']],
  ['./scripts/check.sh "$A"', ['1 runs scripts']],
  ['bash ./x.sh', ['1 runs .']],
  ['CI=1 NODE_ENV=test npx vitest run', ['1 runs .']],
  ['if ! ./gradlew test; then exit 1; fi', ['1 runs .']],
  ['OUT=$(python scripts/a.py)', ['1 runs scripts']],
  ['python -m pytest', ['1 runs .']],
  ['pip install -r requirements/dev.txt', ['1 runs requirements']],
  ['sudo make \\\n  install', ['1 runs .']],
  ['cd "$GITHUB_WORKSPACE/app"\nyarn', ['2 runs app']],
  ['gh pr checkout "$N"\nmake', ['takes-fork .', '2 runs .']],
  ['git fetch origin pull/1/head:pr\ngit checkout pr', ['takes-fork .']],
  ['git clone https://example.com/x.git fork', ['takes-fork fork']],
  ['git checkout main', ['takes-other .']],
  ['git clone $URL .\ngit checkout $SHA', ['takes-fork .']],
])('%j does something with code', (script, expected) => {
  expect(actsIn(script)).toEqual(expected)
})

it.each([
  'echo npm ci',
  'git diff --name-only origin/main...HEAD',
  'npm ci --ignore-scripts',
  'npm install -g wrangler',
  'node --version',
  'node -e "console.log(1)"',
  'jq . package.json',
  'cat <<EOF > x\nnpm ci\nEOF',
  '# make all',
  'go build ./...',
  'cd /tmp && make',
  'cd "$ELSEWHERE" && make',
  'git fetch origin pull/1/head',
  'gh pr comment "$N" --body-file x',
])('%j does nothing with it', (script) => {
  expect(actsIn(script)).toEqual([])
})

it('reads a long script in linear time, and no more than a bounded number of commands', () => {
  expect(commandsOf('npm ci; '.repeat(100_000))).toHaveLength(400)
  expect(commandsOf('"'.repeat(100_001))).toEqual([{ words: [''], line: 0 }])
  expect(commandsOf('<<A '.repeat(20_000))).toEqual([])
})
