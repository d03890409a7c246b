import type { Client, ExternalCall, MemberCall } from '#model/facts/calls/external-call'
import type { Language } from '#model/source-file'
import { defaultDeadline, deadlineOf, inherit } from '../shared/deadline.ts'
import { targetOf } from '../values/target.ts'
import { goLibraries } from '#models/go/libraries'
import { javaLibraries } from '#models/java/libraries'
import type { LibraryIndex } from '#models/indexes/library-index'
import { pythonLibraries } from '#models/python/libraries'
import { typescriptLibraries } from '#models/typescript/libraries'
import { languageRules } from './language-rules.ts'

const librariesOf: Readonly<Partial<Record<Language, LibraryIndex>>> = { python: pythonLibraries, go: goLibraries, java: javaLibraries }

/** Position of the keyword arguments of a {@link MemberCall}, taken together. */
const keywordsAt = 1

/**
 * Reads a call through a client created in another file, after linking has found that client. Undefined if the client's library has no such
 * call.
 */
export const callThroughClient = (
  client: Pick<Client, 'library' | 'deadline'>,
  call: MemberCall,
  language: Language,
): ExternalCall | undefined => {
  const request = (librariesOf[language] ?? typescriptLibraries).member(client.library, call.path.join('.'))
  if (!request) return undefined
  const { library, form } = request
  const { hasKeywords } = languageRules(language)
  const position = hasKeywords ? keywordsAt : form.options?.[0]
  const fallback = defaultDeadline(library.deadline?.default ?? 'none')
  const own = position === undefined ? fallback : deadlineOf(call.args[position], library.deadline?.keys ?? [], fallback)
  const url = hasKeywords ? 0 : form.url
  return {
    kind: 'external-call',
    at: call.at,
    within: call.within,
    subject: `${library.label ?? library.package} ${call.callee}`,
    protocol: library.protocol,
    library: library.package,
    callee: call.callee,
    ...(typeof form.method === 'string' ? { method: form.method } : {}),
    ...targetOf(typeof url === 'number' ? call.args[url] : undefined),
    streaming: false,
    deadline: call.boundedBy ? { state: 'bounded', by: call.boundedBy } : inherit(own, client.deadline),
    client: call.target,
    ...(call.unawaited ? { unawaited: true } : {}),
  }
}
