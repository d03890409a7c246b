// A worker that an attacker has taken over: it speaks the protocol until the first text, and then does what its argument says.
import { readSync, writeSync } from 'node:fs'
import { toFrame } from '#engine/isolation/frames'

const traits = '{"directives":[],"generated":false,"shebang":false,"jsx":false,"browserGlobals":false,"env":[]}'
const facts = (more = ''): string => `{"facts":[],"imports":[],"exports":[],"functions":[],"calls":[],"traits":${traits}${more}}`
let id = 'guessed'
const extracted = (value = facts()): string => `{"state":"extracted","id":"${id}","facts":${value}}`
const loaded = (): string => `{"state":"loaded","id":"${id}"}`

const say = (json: string): void => void writeSync(1, toFrame(json))
const take = (): void => {
  const header = Buffer.alloc(4)
  if (readSync(0, header) === 0) process.exit(0)
  const body = Buffer.alloc(header.readUInt32LE(0))
  for (let at = 0; at < body.length;) at += readSync(0, body, at, body.length - at, null)
  id = (JSON.parse(body.toString('utf8')) as { readonly id: string }).id
}

const lies: Record<string, () => void> = {
  more: () => {
    say(extracted())
    say(extracted())
    say(extracted())
  },
  length: () => void writeSync(1, Buffer.from([255, 255, 255, 255, 0])),
  flood: () => {
    for (;;) writeSync(1, Buffer.alloc(65_536, 'x'))
  },
  large: () => say(extracted(facts(`,"problem":{"message":"${'x'.repeat(5_000_000)}"}`))),
  garbage: () => say(`{"state":"extracted","id":"${id}","facts":`),
  shape: () => say(extracted('{"facts":"many"}')),
  kind: () => say(extracted(`{"facts":[{"kind":{},"at":1}],"imports":[],"exports":[],"functions":[],"calls":[],"traits":${traits}}`)),
  nothing: () => say('null'),
  state: () => say(`{"state":"trusted","id":"${id}","facts":{}}`),
  stale: () => {
    id = 'that of an earlier task'
    say(extracted())
  },
  again: () => say(loaded()),
  leaves: () => process.exit(0),
  dies: () => process.kill(process.pid, 'SIGSEGV'),
  prototype: () => {
    say(extracted(facts(',"__proto__":{"polluted":true},"problem":{"message":"m","\\u005f_proto__":{"polluted":true}}')))
    say(extracted())
  },
}

const lie = process.argv[2] ?? ''
if (lie === 'early') {
  say(extracted())
  say('{"state":"ready"}')
}
say('{"state":"ready"}')
if (lie === 'unasked') {
  say(loaded())
  say(extracted())
}
for (;;) {
  take()
  say(loaded())
  lies[lie]?.()
}
