import { describe, expect, it } from 'vitest'
import { reviewTrees, type Contents } from './review-trees.ts'

/** A copy of a module that calls another service without a time limit. */
const faultyModule = `package bank

import (
	"database/sql"
	"net/http"
)

var client = &http.Client{}

func Balance(db *sql.DB, account string) (*http.Response, error) {
	db.Query("SELECT * FROM accounts WHERE id = '" + account + "'")
	return client.Get("https://bank.example.com/balance")
}
`

const earlierModule = 'package bank\n\nfunc Balance() int { return 0 }\n'

const main = `package main

import (
	"net/http"

	"example.com/bank"
)

func main() {
	http.HandleFunc("/pay", func(w http.ResponseWriter, r *http.Request) { bank.Balance(nil, r.URL.Query().Get("account")) })
	http.ListenAndServe(":8080", nil)
}
`

const moduleFile = (version: string, more = ''): string =>
  `module example.com/pay\n\ngo 1.24\n\nrequire example.com/bank ${version}\n${more}`
const sums = (version: string): string => `example.com/bank ${version} h1:Zm9v=\nexample.com/bank ${version}/go.mod h1:YmFy=\n`
const listOf = (version: string, more = ''): string => `# example.com/bank ${version}${more}\n## explicit; go 1.24\nexample.com/bank\n`

const base: Contents = {
  'main.go': main,
  'go.mod': moduleFile('v1.2.0'),
  'go.sum': sums('v1.2.0'),
  'vendor/modules.txt': listOf('v1.2.0'),
  'vendor/example.com/bank/bank.go': earlierModule,
}

const upgraded: Contents = {
  ...base,
  'go.mod': moduleFile('v1.3.0'),
  'go.sum': sums('v1.3.0'),
  'vendor/modules.txt': listOf('v1.3.0'),
  'vendor/example.com/bank/bank.go': faultyModule,
}

const path = 'vendor/example.com/bank/bank.go'

describe('a vendored copy of an upgraded Go module', () => {
  it('is not judged, and the verdict says so', async () => {
    const review = await reviewTrees(base, upgraded)
    expect(review.findings.filter((finding) => finding.path === path)).toEqual([])
    expect(review.coverage.notReviewed).toEqual([{ path, reason: 'vendored copy of a module that the change upgrades' }])
  })

  it.each<[string, Contents]>([
    ['whose version is not changed', { ...base, [path]: faultyModule }],
    [
      'whose list is changed for another module',
      { ...base, [path]: faultyModule, 'vendor/modules.txt': `${listOf('v1.2.0')}# example.com/log v1.0.0\n` },
    ],
    ['whose version only the list changes', { ...base, [path]: faultyModule, 'vendor/modules.txt': listOf('v1.3.0') }],
    ['without a checksum of the version', { ...upgraded, 'go.sum': sums('v1.2.0') }],
    ['which go.mod does not require in this version', { ...upgraded, 'go.mod': moduleFile('v1.2.0') }],
    [
      'which a folder of the repository replaces',
      {
        ...upgraded,
        'go.mod': moduleFile('v1.3.0', '\nreplace example.com/bank => ./bank\n'),
        'vendor/modules.txt': listOf('v1.3.0', ' => ./bank'),
      },
    ],
  ])('is judged like own code: one %s', async (_what, head) => {
    const review = await reviewTrees(base, head)
    expect(review.coverage.examined).toContain(path)
    expect(review.findings.map((finding) => finding.path)).toContain(path)
    expect(review.verdict).toBe('not-production-ready')
  })

  const lock = (revision: string): string => `[[projects]]\n  name = "example.com/bank"\n  revision = "${revision}"\n  version = "v1.0.0"\n`
  const withDep: Contents = { 'main.go': main, 'Gopkg.toml': '', 'Gopkg.lock': lock('a1'), [path]: earlierModule }

  it('is not judged where dep keeps its revision, and judged if the revision stays or nothing reads the lock file', async () => {
    const head = { ...withDep, 'Gopkg.lock': lock('b2'), [path]: faultyModule }
    expect((await reviewTrees(withDep, head)).findings.filter((finding) => finding.path === path)).toEqual([])
    const same = await reviewTrees(withDep, { ...withDep, [path]: faultyModule })
    expect(same.findings.map((finding) => finding.path)).toContain(path)
    const unread = await reviewTrees({ ...base, 'Gopkg.lock': lock('a1') }, { ...base, 'Gopkg.lock': lock('b2'), [path]: faultyModule })
    expect(unread.findings.map((finding) => finding.path)).toContain(path)
  })

  it('leaves other files of the folder to the rules', async () => {
    const other = 'vendor/example.com/bank2/bank.go'
    const review = await reviewTrees(base, {
      ...upgraded,
      'main.go': main.replace('"example.com/bank"', 'bank "example.com/bank2"'),
      [other]: faultyModule,
    })
    expect(review.findings.map((finding) => finding.path)).toContain(other)
  })
})
