/*
 * Writes the part of GitHub's description of its REST API that the tests validate requests and answers with. The whole description, as npm has
 * it, takes 385 MB on a disk.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { linesOf, reduceDescription, type ApiDescription } from './supply/reduce-description.ts'

const usage = `npm run github-description [-- --check] [-- --version VERSION]

Takes @octokit/openapi from npm, in the version that the file records or in another one, and writes test/support/github-description.json.
--check writes nothing, and fails if the file differs.
`

const file = join(import.meta.dirname, '../test/support/github-description.json')
const source = '@octokit/openapi'
const member = 'package/generated/api.github.com.json'

/** Operations whose answers the tests validate, or take GitHub's example of. Of all others, the file describes the requests alone. */
const answered = [
  'GET /app',
  'GET /app/hook/deliveries',
  'GET /app/installations',
  'GET /app/installations/{installation_id}',
  'POST /app/installations/{installation_id}/access_tokens',
  'GET /installation/repositories',
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
  'GET /repos/{owner}/{repo}/commits/{ref}',
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
  'GET /repos/{owner}/{repo}/commits/{ref}/check-suites',
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
  'GET /repos/{owner}/{repo}/installation',
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'GET /repos/{owner}/{repo}/pulls',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments',
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
  'GET /repos/{owner}/{repo}/rules/branches/{branch}',
  'POST /repos/{owner}/{repo}/check-runs',
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}',
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
]

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    version: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

/** A package of npm, as its registry serves it. */
const download = (version: string): { readonly text: string; readonly integrity: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'github-description-'))
  try {
    const packed = execFileSync('npm', ['pack', `${source}@${version}`, '--json', '--pack-destination', folder], { encoding: 'utf8' })
    const [entry] = JSON.parse(packed) as { readonly filename: string; readonly integrity: string }[]
    if (!entry) throw new Error(`npm has no ${source}@${version}.`)
    const { filename, integrity } = entry
    const archive = join(folder, filename.replace('@', '').replace('/', '-'))
    return { integrity, text: execFileSync('tar', ['-xzOf', archive, member], { encoding: 'utf8', maxBuffer: 2 ** 30 }) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (values.help) process.stdout.write(usage)
else {
  const written = readFileSync(file, 'utf8')
  const recorded = JSON.parse(written) as { readonly version: string }
  const version = values.version ?? recorded.version
  const { text, integrity } = download(version)
  const reduced = linesOf(
    { source, version, integrity, file: member.replace('package/', ''), license: 'MIT, Copyright (c) 2020 Octokit contributors' },
    reduceDescription(JSON.parse(text) as ApiDescription, new Set(answered)),
  )
  if (!values.check) writeFileSync(file, reduced)
  else if (reduced !== written) {
    process.stderr.write(`test/support/github-description.json is not what ${source}@${version} gives. Run: npm run github-description\n`)
    process.exitCode = 1
  }
}
