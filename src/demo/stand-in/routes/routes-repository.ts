import { createGzip } from 'node:zlib'
import { buffer } from 'node:stream/consumers'
import { pack } from 'tar-stream'
import type { Answer, Call, Route } from '../http/http.ts'
import type { Commit } from '../repository.ts'
import type { SnapshotFolder } from '../git/snapshot.ts'
import { HttpError, notFound, page } from '../http/http.ts'
import { commitJson, fileJson, nodeId, pullSummaryJson, repositoryJson, userJson } from '../represent.ts'

/** GitHub truncates a recursive tree here. */
const treeLimit = 100_000

/** The contents API returns no content above 1 MB and rejects files above 100 MB. */
const contentsLimit = 1_048_576

const repositoryUrl = (call: Call): string => `${call.world.url}/api/v3/repos/${call.repository.fullName}`

const commitOf = (call: Call, reference: string): Commit => {
  const commit = call.repository.resolve(reference)
  if (!commit) throw new HttpError(422, `No commit found for SHA: ${reference}`)
  return commit
}

const linesUnder = (
  folders: ReadonlyMap<string, SnapshotFolder>,
  folder: SnapshotFolder,
  prefix: string,
  recursive: boolean,
): { path: string; mode: string; sha: string }[] =>
  folder.lines.flatMap((line) => {
    const path = `${prefix}${line.name}`
    const child =
      recursive && line.mode === '040000' ? folders.get(folder.path === '' ? line.name : `${folder.path}/${line.name}`) : undefined
    return [{ path, mode: line.mode, sha: line.sha }, ...(child ? linesUnder(folders, child, `${path}/`, recursive) : [])]
  })

const kindOf = (mode: string): 'tree' | 'commit' | 'blob' => (mode === '040000' ? 'tree' : mode === '160000' ? 'commit' : 'blob')

const answerTree = (call: Call): Answer => {
  const tree = call.repository.tree(call.params['tree'] ?? '')
  const folder = tree?.snapshot.folders.get(tree.path)
  if (!tree || !folder) throw notFound()
  const all = linesUnder(tree.snapshot.folders, folder, '', call.query.has('recursive'))
  const root = folder.path === '' ? '' : `${folder.path}/`
  const entries = all.slice(0, treeLimit).map((line) => {
    const type = kindOf(line.mode)
    const size = tree.snapshot.files.get(`${root}${line.path}`)?.size
    return {
      path: line.path,
      mode: line.mode,
      type,
      sha: line.sha,
      ...(type === 'blob' && size !== undefined ? { size } : {}),
      ...(type === 'commit' ? {} : { url: `${repositoryUrl(call)}/git/${type}s/${line.sha}` }),
    }
  })
  const body = { sha: folder.sha, url: `${repositoryUrl(call)}/git/trees/${folder.sha}`, tree: entries, truncated: all.length > treeLimit }
  return { status: 200, body }
}

const wantsRaw = (call: Call): boolean => /application\/vnd\.github(\.[\w-]+)?\.raw(\+json)?/.test(call.headers['accept'] ?? '')

const rawAnswer = (content: Buffer): Answer => ({
  status: 200,
  body: content,
  headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' },
})

/** Base64 in GitHub's format, 60 characters per line. */
const base64Lines = (content: Buffer): string => content.toString('base64').replace(/.{60}/g, '$&\n')

const answerBlob = async (call: Call): Promise<Answer> => {
  const sha = call.params['blob'] ?? ''
  const content = /^[0-9a-f]{40}$/.test(sha) ? await call.repository.blob(sha) : undefined
  if (!content) throw notFound()
  if (wantsRaw(call)) return rawAnswer(content)
  return {
    status: 200,
    body: {
      sha,
      node_id: nodeId('Blob', sha),
      size: content.length,
      url: `${repositoryUrl(call)}/git/blobs/${sha}`,
      content: base64Lines(content),
      encoding: 'base64',
    },
  }
}

const answerContents = async (call: Call): Promise<Answer> => {
  const { repository } = call
  const path = (call.params['path'] ?? '').replace(/\/$/, '')
  const commit = repository.resolve(call.query.get('ref') ?? repository.defaultBranch)
  if (!commit) throw new HttpError(404, `No commit found for the ref ${call.query.get('ref')}`)
  const describe = (name: string, at: string, sha: string, type: string, size: number) => ({
    type,
    size,
    name,
    path: at,
    sha,
    url: `${repositoryUrl(call)}/contents/${at}?ref=${commit.sha}`,
    html_url: `${call.world.url}/${repository.fullName}/blob/${commit.sha}/${at}`,
    git_url: `${repositoryUrl(call)}/git/${type === 'dir' ? 'trees' : 'blobs'}/${sha}`,
    download_url: type === 'file' ? `${call.world.url}/${repository.fullName}/raw/${commit.sha}/${at}` : null,
  })
  const folder = commit.snapshot.folders.get(path)
  if (folder) {
    const entries = folder.lines.map((line) => {
      const at = path === '' ? line.name : `${path}/${line.name}`
      const type = line.mode === '040000' ? 'dir' : line.mode === '160000' ? 'submodule' : line.mode === '120000' ? 'symlink' : 'file'
      return describe(line.name, at, line.sha, type, commit.snapshot.files.get(at)?.size ?? 0)
    })
    return { status: 200, body: entries }
  }
  const file = commit.snapshot.files.get(path)
  if (!file || file.mode === '160000') throw notFound()
  const content = await repository.readBlob(file.sha)
  if (wantsRaw(call)) return rawAnswer(content)
  const small = content.length <= contentsLimit
  const name = path.split('/').at(-1) ?? path
  return {
    status: 200,
    body: {
      ...describe(name, path, file.sha, 'file', content.length),
      encoding: small ? 'base64' : 'none',
      content: small ? base64Lines(content) : '',
    },
  }
}

const answerComparison = async (call: Call): Promise<Answer> => {
  const { repository, world } = call
  const [from, to, ...rest] = (call.params['basehead'] ?? '').split('...')
  if (from === undefined || to === undefined || rest.length > 0) throw notFound()
  const base = repository.resolve(from.replace(/^[^:]+:/, ''))
  const head = repository.resolve(to.replace(/^[^:]+:/, ''))
  const mergeBase = base && head ? repository.mergeBase(base.sha, head.sha) : undefined
  if (!base || !head || !mergeBase) throw notFound()
  const ahead = repository.commitsBetween(base.sha, head.sha)
  const behind = repository.commitsBetween(head.sha, base.sha)
  const url = `${repositoryUrl(call)}/compare/${base.sha}...${head.sha}`
  // Only the first page lists files, at most 300.
  const files = Number(call.query.get('page') ?? 1) > 1 ? [] : (await repository.changes(base.sha, head.sha)).slice(0, 300)
  return page(call, ahead, (shown) => ({
    url,
    html_url: `${world.url}/${repository.fullName}/compare/${base.sha}...${head.sha}`,
    permalink_url: `${world.url}/${repository.fullName}/compare/${base.sha}...${head.sha}`,
    diff_url: `${url}.diff`,
    patch_url: `${url}.patch`,
    base_commit: commitJson(world, repository, base),
    merge_base_commit: commitJson(world, repository, mergeBase),
    status: ahead.length > 0 && behind.length > 0 ? 'diverged' : ahead.length > 0 ? 'ahead' : behind.length > 0 ? 'behind' : 'identical',
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: shown.map((commit) => commitJson(world, repository, commit)),
    files: files.map((file) => fileJson(world, repository, head.sha, file)),
  }))
}

/** The global extended header at the start of a `git archive`; written here because the tar library can only read it. */
const leadingComment = (sha: string): Buffer => {
  const text = `52 comment=${sha}\n`
  const blocks = Buffer.alloc(1024)
  const field = (offset: number, value: string): number => blocks.write(value, offset, 'latin1')
  field(0, 'pax_global_header')
  field(100, '0000666\0' + '0000000\0' + '0000000\0')
  field(124, `${text.length.toString(8).padStart(11, '0')}\0` + '00000000000\0' + '        ' + 'g')
  field(257, 'ustar\x0000')
  const sum = blocks.subarray(0, 512).reduce((total, byte) => total + byte, 0)
  field(148, `${sum.toString(8).padStart(6, '0')}\0 `)
  field(512, text)
  return blocks
}

/** An archive in GitHub's format: one folder `owner-name-sha` around everything, the commit in a leading comment. */
const archive = async (call: Call, commit: Commit): Promise<Buffer> => {
  const root = `${call.repository.owner}-${call.repository.name}-${commit.sha.slice(0, 7)}`
  const tar = pack()
  const gzip = createGzip()
  gzip.write(leadingComment(commit.sha))
  const whole = buffer(tar.pipe(gzip))
  const mtime = commit.date
  tar.entry({ name: `${root}/`, type: 'directory', mode: 0o775, mtime })
  for (const file of commit.snapshot.files.values()) {
    const name = `${root}/${file.path}`
    if (file.mode === '160000') tar.entry({ name: `${name}/`, type: 'directory', mode: 0o775, mtime })
    else {
      const content = await call.repository.readBlob(file.sha)
      if (file.mode === '120000') tar.entry({ name, type: 'symlink', linkname: content.toString(), mtime })
      else tar.entry({ name, mode: file.mode === '100755' ? 0o775 : 0o664, mtime }, content)
    }
  }
  tar.finalize()
  return await whole
}

const roleOf = (call: Call, login: string): string =>
  call.repository.collaborators.get(login) ?? (call.repository.private ? 'none' : 'read')

const legacyPermission = (role: string): string => (role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role)

export const repositoryRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/repos/:owner/:repo',
    needs: { metadata: 'read' },
    answer: (call) => {
      const { world, repository, credential } = call
      // For a user without read access the repository does not exist.
      if (credential.kind === 'user' && credential.login !== repository.owner && roleOf(call, credential.login) === 'none') throw notFound()
      return { status: 200, body: repositoryJson(world, repository) }
    },
  },
  { method: 'GET', path: '/repos/:owner/:repo/git/trees/:tree', needs: { contents: 'read' }, answer: answerTree },
  { method: 'GET', path: '/repos/:owner/:repo/git/blobs/:blob', needs: { contents: 'read' }, answer: answerBlob },
  { method: 'GET', path: '/repos/:owner/:repo/contents/*path', needs: { contents: 'read' }, answer: answerContents },
  { method: 'GET', path: '/repos/:owner/:repo/compare/*basehead', needs: { contents: 'read' }, answer: answerComparison },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/git/ref/*ref',
    needs: { contents: 'read' },
    answer: (call) => {
      const branch = (call.params['ref'] ?? '').replace(/^heads\//, '')
      const sha = call.repository.branches.get(branch)
      if (sha === undefined) throw notFound()
      const ref = `refs/heads/${branch}`
      return {
        status: 200,
        body: {
          ref,
          node_id: Buffer.from(`Ref:${call.repository.id}:${ref}`).toString('base64'),
          url: `${repositoryUrl(call)}/git/${ref}`,
          object: { type: 'commit', sha, url: `${repositoryUrl(call)}/git/commits/${sha}` },
        },
      }
    },
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/branches/:branch',
    needs: { contents: 'read' },
    answer: (call) => {
      const { repository, world } = call
      const name = call.params['branch'] ?? ''
      const sha = repository.branches.get(name)
      if (sha === undefined) throw notFound()
      const contexts = repository.protectedBy.get(name)
      return {
        status: 200,
        body: {
          name,
          commit: commitJson(world, repository, repository.commit(sha)),
          _links: { self: `${repositoryUrl(call)}/branches/${name}`, html: `${world.url}/${repository.fullName}/tree/${name}` },
          protected: contexts !== undefined,
          protection: {
            enabled: contexts !== undefined,
            required_status_checks: {
              enforcement_level: contexts === undefined ? 'off' : 'non_admins',
              contexts: contexts ?? [],
              checks: (contexts ?? []).map((context) => ({ context, app_id: null })),
            },
          },
          protection_url: `${repositoryUrl(call)}/branches/${name}/protection`,
        },
      }
    },
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/commits',
    needs: { contents: 'read' },
    answer: (call) => {
      const { repository, world, query } = call
      const { sha } = commitOf(call, query.get('sha') ?? repository.defaultBranch)
      const path = query.get('path')
      const commits = path === null ? repository.commitsBetween('', sha).toReversed() : repository.commitsOfPath(sha, path)
      return page(call, commits, (shown) => shown.map((commit) => commitJson(world, repository, commit)))
    },
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/commits/:ref',
    needs: { contents: 'read' },
    answer: (call) => ({ status: 200, body: commitJson(call.world, call.repository, commitOf(call, call.params['ref'] ?? '')) }),
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/commits/:ref/pulls',
    needs: { pull_requests: 'read' },
    answer: (call) => {
      const { sha } = commitOf(call, call.params['ref'] ?? '')
      const pulls = [...call.repository.pulls.values()].filter(
        (pull) =>
          pull.mergedCommits?.includes(sha) === true ||
          (pull.fork === undefined &&
            call.repository
              .commitsBetween(call.repository.baseOf(pull), call.repository.headOf(pull))
              .some((commit) => commit.sha === sha)),
      )
      return page(call, pulls, (shown) => shown.map((pull) => pullSummaryJson(call.world, call.repository, pull)))
    },
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/tarball/*ref',
    needs: { contents: 'read' },
    answer: (call) => {
      const commit = call.repository.resolve(call.params['ref'] || call.repository.defaultBranch)
      if (!commit) throw notFound()
      return { status: 302, headers: { location: `${repositoryUrl(call)}/legacy.tar.gz/${commit.sha}` } }
    },
  },
  {
    // Replaces codeload.github.com, the target of the tarball's redirect.
    method: 'GET',
    path: '/repos/:owner/:repo/legacy.tar.gz/:sha',
    needs: { contents: 'read' },
    answer: async (call) => {
      const commit = call.repository.resolve(call.params['sha'] ?? '')
      if (!commit) throw notFound()
      return { status: 200, body: await archive(call, commit), headers: { 'content-type': 'application/x-gzip' } }
    },
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/collaborators/:login/permission',
    needs: { metadata: 'read' },
    answer: (call) => {
      const login = call.params['login'] ?? ''
      const role = roleOf(call, login)
      return { status: 200, body: { permission: legacyPermission(role), role_name: role, user: userJson(call.world, login) } }
    },
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/rules/branches/:branch',
    needs: { metadata: 'read' },
    answer: (call) => {
      const names = call.repository.requiredChecks.get(call.params['branch'] ?? '') ?? []
      const rule = {
        type: 'required_status_checks',
        ruleset_source_type: 'Repository',
        ruleset_source: call.repository.fullName,
        ruleset_id: 1,
        parameters: {
          strict_required_status_checks_policy: false,
          required_status_checks: names.map((context) => ({ context, integration_id: call.world.app.id })),
        },
      }
      return page(call, names.length > 0 ? [rule] : [])
    },
  },
]
