/** Owners whose actions come from GitHub itself. GitHub Docs, Using third-party actions: all others are third-party. */
export const officialOwners: ReadonlySet<string> = new Set(['actions', 'github'])

interface ScriptInput {
  /** In lower case. */
  readonly input: string
  readonly language: 'shell' | 'javascript' | 'python'
}

/** Inputs of actions that are scripts, by the action's README. */
const scripts: Readonly<Record<string, ScriptInput>> = {
  'actions/github-script': { input: 'script', language: 'javascript' },
  'azure/cli': { input: 'inlinescript', language: 'shell' },
  'azure/powershell': { input: 'inlinescript', language: 'shell' },
  'appleboy/ssh-action': { input: 'script', language: 'shell' },
  'nick-fields/retry': { input: 'command', language: 'shell' },
  'nick-invision/retry': { input: 'command', language: 'shell' },
  'reactivecircus/android-emulator-runner': { input: 'script', language: 'shell' },
  'addnab/docker-run-action': { input: 'run', language: 'shell' },
  'mathiasvr/command-output': { input: 'run', language: 'shell' },
  'jannekem/run-python-script-action': { input: 'script', language: 'python' },
}

export const scriptOfAction = (name: string): ScriptInput | undefined => (Object.hasOwn(scripts, name) ? scripts[name] : undefined)

/** Outputs of actions that hold text of the author of a pull request or a comment: branch names, titles, bodies, names of changed files. */
const outsideOutputs: Readonly<Record<string, RegExp>> = {
  'tj-actions/branch-names': /^(head_ref_branch|current_branch|ref_branch)$/,
  'tj-actions/changed-files': /^(all|added|copied|deleted|modified|renamed|type_changed|unmerged|any|other)_[\w]*files$/,
  'dorny/paths-filter': /_files$/,
  'xt0rted/pull-request-comment-branch': /^(head_ref|head_label)$/,
  'peter-evans/find-comment': /^comment-body$/,
  '8bitjonny/gh-get-current-pr': /^(pr_title|pr_body|pr)$/,
  'jitterbit/get-changed-files': /./,
  'trilom/file-changes-action': /^files/,
}

/** Whether an output of an action holds text of an outsider. */
export const isOutsideOutput = (action: string, output: string): boolean =>
  Object.hasOwn(outsideOutputs, action) && outsideOutputs[action]?.test(output) === true

/** Outputs of actions that are the revision of the pull request that a comment is about, by the action's README. */
const revisionOutputs: Readonly<Record<string, RegExp>> = {
  'xt0rted/pull-request-comment-branch': /^head_sha$/,
  'github/branch-deploy': /^sha$/,
}
export const isRevisionOutput = (action: string, output: string): boolean =>
  Object.hasOwn(revisionOutputs, action) && revisionOutputs[action]?.test(output) === true

/** Actions that check who acts, or that wait for an approval, by their name or their README. */
export const asksWhoByName = (name: string): boolean =>
  /permission|membership|team-member|is-member|authori[sz]|collaborator|approval|trusted|allowlist|branch-deploy/.test(name)

/** What a script says when it asks for the rights of a person. GitHub Docs, REST API: collaborators, team members, associations. */
export const asksWhoInText = (text: string): boolean =>
  /author_association|authorAssociation|getCollaboratorPermissionLevel|checkCollaborator|collaborators\/|checkMembership|getMembershipForUser|memberships?\/|triggering_actor|TRIGGERING_ACTOR|GITHUB_ACTOR|github\.actor|user\.login|sender\.login|context\.actor|head\.repo\.fork|isCrossRepository|is_fork|permission/i.test(
    text,
  )

/** What a script writes to stop its job, or to give other steps a value on which they depend. */
const refusals: readonly { readonly source: string; readonly words: readonly string[] }[] = [
  { source: '@actions/core 1.11: setFailed', words: ['setFailed'] },
  { source: '@actions/core 1.11: error', words: ['core', 'error'] },
  { source: '@actions/core 1.11: setOutput', words: ['setOutput'] },
  { source: 'GitHub Docs, Workflow commands: setting an output parameter', words: ['GITHUB_OUTPUT'] },
  { source: 'ECMAScript 2024: a script of actions/github-script fails if it throws', words: ['throw'] },
  { source: 'ECMAScript 2024: what a script of actions/github-script returns is its output', words: ['return'] },
]

/** A shell that exits with another status than 0 fails its step. GitHub Docs, Workflow syntax: exit codes. */
const failingExit = /\bexit\s+[1-9]/

/** Whether a script may stop its job, or may let other steps depend on what it finds. */
export const mayRefuseInText = (text: string): boolean => {
  if (failingExit.test(text)) return true
  const words = text.split(/\W+/)
  return words.some((_, at) => refusals.some((row) => row.words.every((word, index) => words[at + index] === word)))
}

/** Actions that run code of the folder that they work in, by their README; `input` must have one of the values, if given. */
interface FolderAction {
  readonly name: string
  readonly input?: string
  readonly values?: readonly string[]
}

const folderActions: readonly FolderAction[] = [
  { name: 'ruby/setup-ruby', input: 'bundler-cache', values: ['true'] },
  { name: 'bahmutov/npm-install' },
  { name: 'cypress-io/github-action' },
  { name: 'borales/actions-yarn' },
  { name: 'pre-commit/action' },
  { name: 'wagoid/commitlint-github-action' },
  { name: 'gradle/gradle-build-action', input: 'arguments' },
  { name: 'pnpm/action-setup', input: 'run_install', values: ['true'] },
]

export const runsFolder = (name: string, inputs: ReadonlyMap<string, string>): boolean =>
  folderActions.some(
    (row) =>
      row.name === name &&
      (row.input === undefined || (row.values === undefined ? inputs.has(row.input) : row.values.includes(inputs.get(row.input) ?? ''))),
  )

export const checkout = 'actions/checkout'

/** First minor release of each major version that refuses the code of a fork in privileged runs. Changelog of actions/checkout, July 2026. */
const refusing: ReadonlyMap<number, number> = new Map([
  [2, 8],
  [3, 7],
  [4, 4],
  [5, 1],
  [6, 1],
])

/** Commits of releases that do not refuse it, by the tags of actions/checkout. */
const checkoutReleases: ReadonlyMap<string, string> = new Map([
  ['af513c7a016048ae468971c52ed77d9562c7c819', '1.0.0'],
  ['50fbc622fc4ef5163becd7fab6573eac35f8462e', 'v1'],
  ['0b496e91ec7ae4428c3ed2eeb4c3a40df431f2cc', 'v1.1.0'],
  ['722adc63f1aa60a57ec37892e133b1d319cae598', 'v2.0.0'],
  ['01aecccf739ca6ff86c0539fbc67a7a5007bbc81', 'v2.1.0'],
  ['86f86b36ef15e6570752e7175f451a512eac206b', 'v2.1.1'],
  ['aabbfeb2ce60b5bd82389903509092c4648a9713', 'v2.2.0'],
  ['b4483adec309c0d01a5435c5e24eb40de5773ad9', 'v2.3.0'],
  ['28c7f3d2b5162b5ddd3dfd9a45aa55eaf396478b', 'v2.3.1'],
  ['2036a08e25fa78bbd946711a407b529a0a1204bf', 'v2.3.2'],
  ['a81bbbf8298c0fa03ea29cdc473d45769f953675', 'v2.3.3'],
  ['5a4ac9002d0be2fb38bd78e4b4dbde5606d7042f', 'v2.3.4'],
  ['1e204e9a9253d643386038d443f96446fa156a97', 'v2.3.5'],
  ['ec3a7ce113134d7a93b817d10a8272cb61118579', 'v2.4.0'],
  ['f25a3a9f25bd5f4c5d77189cab02ff357b5aedeb', 'v2.4.1'],
  ['7884fcad6b5d53d10323aee724dc68d8b9096a2e', 'v2.4.2'],
  ['e2f20e631ae6d7dd3b768f56a5d2af784dd54791', 'v2.5.0'],
  ['dc323e67f16fb5f7663d20ff7941f27f5809e9b6', 'v2.6.0'],
  ['ee0669bd1cc54295c223e0bb666b733df41de1c5', 'v2.7.0'],
  ['a12a3943b4bdde767164f792f33f40b04645d846', 'v3.0.0'],
  ['dcd71f646680f2efd8db4afa5ad64fdcba30e748', 'v3.0.1'],
  ['2541b1294d2704b0964813337f33b291d3f8596b', 'v3.0.2'],
  ['93ea575cb5d8a053eaa0ac8fa3b40d7e05a33cc8', 'v3.1.0'],
  ['755da8c3cf115ac066823e79a1e1788f8940201b', 'v3.2.0'],
  ['ac593985615ec2ede58e132d2e21d2b1cbd6127c', 'v3.3.0'],
  ['24cb9080177205b6e8c946b17badbe402adc938f', 'v3.4.0'],
  ['8f4b7f84864484a7bf31766abe9204da3cbe65b3', 'v3.5.0'],
  ['83b7061638ee4956cf7545a6f7efe594e5ad0247', 'v3.5.1'],
  ['8e5e7e5ab8b370d6c329ec480221332ada57f0ab', 'v3.5.2'],
  ['c85c95e3d7251135ab7dc9ce3241c5835cc595a9', 'v3.5.3'],
  ['f43a0e5ff2bd294095638e18286ca9a3d1956744', 'v3.6.0'],
  ['1e31de5234b9f8995739874a8ce0492dc87873e2', 'v4.0.0'],
  ['8ade135a41bc03ea155e62e844d188df1ea18608', 'v4.1.0'],
  ['b4ffde65f46336ab88eb53be808477a3936bae11', 'v4.1.1'],
  ['9bb56186c3b09b4f86b1c65136769dd318469633', 'v4.1.2'],
  ['1d96c772d19495a3b5c517cd2bc0cb401ea0529f', 'v4.1.3'],
  ['0ad4b8fadaa221de15dcec353f45205ec38ea70b', 'v4.1.4'],
  ['44c2b7a8a4ea60a981eaca3cf939b5f4305c123b', 'v4.1.5'],
  ['a5ac7e51b41094c92402da3b24376905380afc29', 'v4.1.6'],
  ['692973e3d937129bcbf40652eb9f2f61becf3332', 'v4.1.7'],
  ['d632683dd7b4114ad314bca15554477dd762a938', 'v4.2.0'],
  ['eef61447b9ff4aafe5dcd4e0bbf5d482be7e7871', 'v4.2.1'],
  ['11bd71901bbe5b1630ceea73d27597364c9af683', 'v4.2.2'],
  ['08eba0b27e820071cde6df949e0beb9ba4906955', 'v4.3.0'],
  ['34e114876b0b11c390a56381ad16ebd13914f8d5', 'v4.3.1'],
  ['08c6903cd8c0fde910a37f88322edcfb5dd907a8', 'v5.0.0'],
  ['93cb6efe18208431cddfb8368fd83d5badbf9bfd', 'v5.0.1'],
  ['1af3b93b6815bc44a9784bd300feb67ff0d1eeb3', 'v6.0.0'],
  ['8e8c483db84b4bee98b60c0593521ed34d9990e8', 'v6.0.1'],
  ['de0fac2e4500dabe0009e67214ff5f5447ce83dd', 'v6.0.2'],
  ['df4cb1c069e1874edd31b4311f1884172cec0e10', 'v6.0.3'],
])

const numbersOf = (version: string): readonly number[] | undefined => {
  const found = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(version.trim())
  return found ? found.slice(1).flatMap((part) => (part === undefined ? [] : Number(part))) : undefined
}

interface Ref {
  readonly kind: string
  readonly ref: string
  readonly comment?: string
}

/** The version of actions/checkout that a ref means; undefined if the text does not show it. */
const versionOfCheckout = ({ kind, ref, comment }: Ref): readonly number[] | undefined =>
  kind === 'digest' ? numbersOf(checkoutReleases.get(ref.toLowerCase()) ?? comment ?? '') : numbersOf(ref)

/** Whether a version of actions/checkout refuses the code of a fork in `pull_request_target` and `workflow_run`; undefined if unknown. */
export const refusesForks = (used: Ref): boolean | undefined => {
  if (used.kind === 'branch') return true
  const [major, minor] = versionOfCheckout(used) ?? []
  if (major === undefined || (used.kind === 'digest' && minor === undefined && major > 1)) return undefined
  if (major >= 7) return true
  const first = refusing.get(major)
  // A tag of a major version moves to its latest release.
  return first !== undefined && (minor === undefined || minor >= first)
}

/** Whether the credentials are stored in the folder of the code: up to version 5. README of actions/checkout, v6. */
export const storesCredentialsInFolder = (used: Ref): boolean | undefined => {
  const [major] = versionOfCheckout(used) ?? []
  return used.kind === 'branch' ? false : major === undefined ? undefined : major < 6
}

export const upload = 'actions/upload-artifact'

/** Whether an upload has hidden files, such as `.git`: up to version 4.3, unless an input asks for them. README of actions/upload-artifact, v4.4. */
export const uploadsHiddenFiles = ({ kind, ref, comment }: Ref): boolean | undefined => {
  const [major, minor] = numbersOf(kind === 'digest' ? (comment ?? '') : ref) ?? []
  if (kind === 'branch') return false
  if (major === undefined) return undefined
  return major < 4 || (major === 4 && minor !== undefined && minor < 4)
}
