import type { CodeFile } from '#code/code-file'
import type { Call } from '#code/model'
import type { Scope } from '#code/scope'

/** Words of code that reads a stream or waits for events, where a total deadline would be wrong. */
const inGo = /event-stream|text\/event|application\/x-ndjson|\bfollow\b|[wW]atch|[sS]tream|[hH]ijack|long-?poll/
const inJava = /text\/event-stream|BodyHandlers\s*\.\s*(ofLines|fromLineSubscriber|ofInputStream)|EventSource|WebSocket/
const inStub = /stream|watch|subscribe|listen/i

/** Whether a call looks like the start of a stream, by the words of the function around it (Go), of its file (Java), or of a stub's method (Python). */
export const looksStreaming = (file: CodeFile, call: Call, { function: around }: Scope, member: string): boolean => {
  switch (file.module.language) {
    case 'go':
      return (
        (around !== undefined && inGo.test(file.textOf(around))) ||
        (member === '*' && /[sS]tream|[wW]atch|[sS]ubscribe/.test(file.textOf(call.callee)))
      )
    case 'java':
      return inJava.test(file.text)
    case 'python':
      return member === '*' && inStub.test(call.callee.kind === 'member' ? call.callee.name : '')
    default:
      return false
  }
}
