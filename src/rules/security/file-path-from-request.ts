import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'

const risks = {
  read: 'A client can read keys, configuration and files of other users. Nothing in the logs looks like an attack.',
  write: 'A client can overwrite keys, configuration and files of other users, and may then run code here.',
  remove: 'A client can delete configuration and files of other users, which may stop the service.',
  either: 'A client can read or overwrite keys, configuration and files of other users. Nothing in the logs looks like an attack.',
}

/** What a call does with the file, by its name; `open` and the like may do either. */
const kinds: readonly (readonly [name: RegExp, kind: keyof typeof risks])[] = [
  [/^(rm|rmSync|rmdir|rmtree|unlink\w*|remove\w*|delete\w*)$/i, 'remove'],
  [/^(write|append|save|mkdir|makedirs|transferTo|create(?!ReadStream))|^File(OutputStream|Writer)$/i, 'write'],
  [
    /^(read|list|stat|createReadStream|send_?file|download|ServeFile|newInputStream|lines)|^File(Response|InputStream|Reader|SystemResource)?$/i,
    'read',
  ],
]

const riskOf = (callee: string): string => {
  // A `File` of Java may be for reading or for writing.
  const name = callee === 'new File' ? '' : (callee.split(/\W+/).at(-1) ?? '')
  return risks[kinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'either']
}

const fixes = {
  typescript:
    'Use an id or a generated name instead, or reject the path unless it stays inside the folder: `if (!path.resolve(folder, name).startsWith(path.resolve(folder) + path.sep)) …`.',
  python:
    'Use an id or a generated name instead, or reject the path unless it stays inside the folder: `(folder / name).resolve().is_relative_to(folder.resolve())`.',
  go: 'Use an id or a generated name instead, or open the file through `os.OpenRoot(folder)` (Go 1.24 or newer), which refuses paths outside the folder.',
  java: 'Use an id or a generated name instead, or reject the path unless it stays inside the folder: `folder.resolve(name).normalize().startsWith(folder.normalize())`.',
}

export const filePathFromRequest = rule({
  id: 'file-path-from-request',
  check: '9.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Request input used as a file path',
  why: 'A client can read or overwrite keys, configuration and files of other users. Nothing in the logs looks like an attack.',
  fix: 'Use an id or a generated name instead, or resolve the path and reject it unless it is inside the intended folder.',
  blindSpots: 'Does not see validation in another function whose name gives no hint of it.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const value of system.facts('outside-value')) {
      if (!value.inService || value.into !== 'path') continue
      yield gapAt(value, {
        risk: riskOf(value.callee),
        fix: inLanguage(value.at.path, fixes),
        message: `\`${value.callee}\` uses a path that contains request input (\`${value.value}\`), and this function does not keep the path inside a folder. With \`../\`, a client may reach any file.`,
      })
    }
  },
})
