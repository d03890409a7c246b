import type { Protection } from '#model/facts/requests/safeguard'
import type { Span } from '#model/source-file'
import type { SyntaxNode } from '#languages/tree/tree'
import { shortText, type Annotation } from '#languages/java/module'
import type { Extractor } from '../calls/context.ts'
import { transactionsOf } from '../data/transactions.ts'
import { javaEndpoints } from '#models/java/endpoints'
import { annotationAgainst } from '../../endpoints/annotation-guards.ts'

/** Words of a refusal, by the protection it provides; searched for in the condition and in its consequence. */
const refusals: readonly (readonly [Protection, RegExp])[] = [
  [
    'injection',
    /(normalize|getCanonicalPath|getCanonicalFile|toRealPath)\s*\(\s*\)[\s\S]*\bstartsWith\s*\(|\bstartsWith\s*\([\s\S]*(normalize|getCanonicalPath|toRealPath)\s*\(/,
  ],
]

/** `!target.startsWith(root)`: a path that leaves its allowed folder. */
const staysBelow =
  /^\(\s*!\s*[\w.]+(?:\(\))?\.startsWith\(\s*[\w.]*(?:root|base|dir|directory|folder|parent|path|location)\w*(?:\(\))?\s*\)\s*\)$/i

const refuses = (branch: SyntaxNode): boolean => {
  if (!/\b(throw|return|sendError)\b/.test(branch.text)) return false
  const consequence = branch.field('consequence')?.text ?? ''
  return (
    /\bthrow\s[^;]+;\s*(?:\}\s*)?$/.test(consequence) ||
    /\breturn\b[^;]*\b(4\d\d|FORBIDDEN|UNAUTHORIZED|forbidden|unauthorized|denied|TOO_MANY_REQUESTS)\b[^;]*;\s*(?:\}\s*)?$/.test(
      consequence,
    ) ||
    /\bsendError\s*\([^;]*;\s*(return\s*;\s*)?(?:\}\s*)?$/.test(consequence)
  )
}

type Add = (against: Protection, at: Span, within: string, by: string, optionOf?: string) => void

/** Code in a method, or annotations on it, that refuse a path, limit or make atomic. */
export const safeguards: Extractor = (context) => {
  const { module, emit } = context
  const put: Add = (against, at, within, by, optionOf) =>
    emit({
      kind: 'safeguard',
      at,
      within,
      subject: `${against} ${by}${optionOf === undefined ? '' : ` of ${optionOf}`}`,
      against,
      by,
      ...(optionOf === undefined ? {} : { optionOf }),
    })
  const add = (against: Protection, node: SyntaxNode, within: string, by: string): void => put(against, node.span, within, by)
  const opened = transactionsOf(module).regions.map(({ place }) => place)
  const isOpener = ({ node }: Annotation): boolean => opened.some(({ start, end }) => node.start <= start && end <= node.end)
  const ofDeclaration = (annotations: readonly Annotation[], within: string): void => {
    for (const annotation of annotations) {
      for (const against of annotationAgainst(javaEndpoints, annotation.name, annotation.text))
        add(against, annotation.node, within, `@${annotation.name}`)
      if (isOpener(annotation)) add('partial-write', annotation.node, within, `@${annotation.name}`)
    }
  }
  for (const type of module.types) ofDeclaration(type.annotations, '')
  for (const method of module.methods) {
    // The guards of a handler belong to its endpoint.
    const isHandler = method.annotations.some(({ name }) => /Mapping$|^(GET|POST|PUT|PATCH|DELETE)$/.test(name))
    ofDeclaration(isHandler ? method.annotations.filter(isOpener) : method.annotations, method.qualified)
  }
  const mayNormalize = /\b(normalize|toRealPath|getCanonicalPath|getCanonicalFile)\s*\(/.test(module.text)
  for (const branch of module.tree.all('if_statement')) {
    const condition = branch.field('condition')?.text ?? ''
    if (staysBelow.test(condition) && mayNormalize && /\b(throw|return)\b/.test(branch.field('consequence')?.text ?? '')) {
      add('injection', branch, module.within(branch), shortText(condition.replace(/^\(|\)$/g, ''), 80))
      continue
    }
    if (!refuses(branch)) continue
    // One kind of failure from elsewhere, returned under another name.
    if (/\binstanceof\s+[\w.]*(Exception|Error)\b/.test(condition)) continue
    const found = refusals.find(([, words]) => words.test(`${condition} ${branch.field('consequence')?.text ?? ''}`))
    if (found) add(found[0], branch, module.within(branch), shortText(condition.replace(/^\(|\)$/g, ''), 80))
  }
  for (const call of module.calls) {
    if (call.isNew) continue
    if (opened.some(({ start }) => start === call.node.start)) add('partial-write', call.node, module.within(call.node), call.calleeText)
  }
}
