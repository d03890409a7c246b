import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { baseCommit } from '../../scripts/self-review.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'self-review-'))
  git('init', '--quiet', '--initial-branch=main')
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function git(...args: readonly string[]): string {
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...author, ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
}

function commit(message: string): string {
  git('commit', '--quiet', '--allow-empty', '--message', message)
  return git('rev-parse', 'HEAD')
}

it('has nothing to compare the first commit with', () => {
  commit('one')
  expect(baseCommit(root, {})).toBeUndefined()
})

it('compares the main branch with the commit before', () => {
  commit('one')
  const two = commit('two')
  commit('three')
  expect(baseCommit(root, {})).toBe(two)
})

it('compares a branch with where it left the main branch', () => {
  commit('one')
  const two = commit('two')
  git('switch', '--quiet', '--create', 'feature')
  commit('mine')
  commit('mine too')
  git('switch', '--quiet', 'main')
  commit('three')
  git('switch', '--quiet', 'feature')
  expect(baseCommit(root, {})).toBe(two)
})

it('compares a pull request with the branch that it goes to, as the remote has it', () => {
  const one = commit('one')
  git('update-ref', 'refs/remotes/origin/release', one)
  commit('two')
  commit('three')
  expect(baseCommit(root, { GITHUB_BASE_REF: 'release' })).toBe(one)
})

it('compares a merge with its first parent', () => {
  commit('one')
  git('switch', '--quiet', '--create', 'feature')
  commit('mine')
  git('switch', '--quiet', 'main')
  const two = commit('two')
  git('merge', '--quiet', '--no-ff', '--message', 'merge', 'feature')
  expect(baseCommit(root, {})).toBe(two)
})

it('finds nothing before the one commit of a shallow clone', () => {
  commit('one')
  commit('two')
  const shallow = mkdtempSync(join(tmpdir(), 'self-review-'))
  try {
    git('clone', '--quiet', '--depth=1', pathToFileURL(root).href, shallow)
    expect(baseCommit(shallow, {})).toBeUndefined()
  } finally {
    rmSync(shallow, { recursive: true, force: true })
  }
})
