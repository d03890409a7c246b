import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from './context.ts'

const testPackages =
  /^(node:test|vitest|jest|@jest\/globals|mocha|ava|tap|chai|nock|msw(\/node)?|sinon|supertest|testcontainers|toxiproxy-node-client|undici)$/
const outageMembers = /^(replyWithError|networkError|mockRejectedValue(Once)?|rejects)$/
const slowMembers = /^(delayConnection|delayBody|delay|addLatency|advanceTimersByTime(Async)?)$/
const outageWords =
  /ECONN\w+|ENOTFOUND|EAI_AGAIN|EPIPE|connection (refused|reset|lost)|network|unavailable|\bdown\b|offline|50[0234]\b|outage|fail(s|ed) to (connect|fetch)/i
const slowWords = /ETIMEDOUT|TimeoutError|AbortError|timed? ?out|too slow|never answers|hangs|latency/i

const titles = /^(it|test|describe)(\.\w+)?$/

const isTest = (module: Module): boolean =>
  module.imports().some((record) => testPackages.test(record.module)) ||
  module.calls().some((call) => titles.test(call.expression.getText(module.file)))

/** What tests let fail, from the means that they use and from their titles. */
export const testEvidence: Extractor = ({ module, emit }) => {
  if (!isTest(module)) return
  const add = (node: ts.Node, of: 'outage' | 'slowness', by: string): void => {
    const { startLine } = module.span(node)
    emit({ kind: 'test-evidence', at: { startLine, endLine: startLine }, within: module.within(node), subject: `test of ${of}`, of, by })
  }
  for (const call of module.calls()) {
    const callee = bare(call.expression)
    const member = ts.isPropertyAccessExpression(callee) ? callee.name.text : ''
    const text = callee.getText(module.file)
    const [first] = call.arguments
    const words = first ? first.getText(module.file).slice(0, 200) : ''
    if (/^(HttpResponse|Response)\.error$/.test(text) || member === 'replyWithError') add(call, 'outage', shortText(module, callee, 40))
    else if (outageMembers.test(member) && outageWords.test(words)) add(call, 'outage', shortText(module, callee, 40))
    else if (outageMembers.test(member) && slowWords.test(words)) add(call, 'slowness', shortText(module, callee, 40))
    else if (slowMembers.test(member) && /nock|http|server|intercept|toxi|reply|\bget\(|\bpost\(/i.test(text))
      add(call, 'slowness', shortText(module, callee, 40))
    else if (titles.test(text) && first && ts.isStringLiteralLike(first)) {
      if (slowWords.test(first.text)) add(call, 'slowness', shortText(module, first, 60))
      else if (outageWords.test(first.text)) add(call, 'outage', shortText(module, first, 60))
    }
  }
}
