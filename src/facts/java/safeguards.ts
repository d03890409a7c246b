import type { Protection } from '#model/facts/safeguard'
import type { SyntaxNode } from '#languages/tree/tree'
import { shortText, type Annotation, type JavaModule } from '#languages/java/module'
import { countsUse } from '../libraries/safeguard-names.ts'
import type { Extractor } from './context.ts'
import { annotationAgainst } from './endpoints.ts'

/** Words of a refusal, by what it keeps out; they are looked for in the condition and in what follows from it. */
const refusals: readonly (readonly [Protection, RegExp])[] = [
  [
    'access',
    /\b40[13]\b|forbidden|unauthori[sz]ed|unauthenticated|not[ _-]?(authori[sz]ed|allowed|permitted)|permission|privilege|access[ _-]?denied|AccessDenied|Authenticat|Authori[sz]at|NoPermission|SecurityException/i,
  ],
  ['overuse', /\b429\b|too[ _-]?many[ _-]?(request|attempt|tries)|rate[ _-]?limit|max_?attempts/i],
  ['excess', /\b413\b|too[ _-]?(large|big|long|many)|exceed|(>|>=)\s*[\w.]*(max|limit)|(max|limit)\w*\s*(<|<=)|size\s*>/i],
]

/** Calls that refuse who may not do something. */
const refusesAccess =
  /^(requirePrivilege|requireRole|requirePermission|checkPermission\w*|checkAccess\w*|checkPrivilege\w*|verifyAccess\w*|assert\w*(Permission|Access|Role|Owner|Privilege)\w*|ensure\w*(Permission|Access|Role|Owner|Privilege)\w*|validateHas\w*Permission\w*|enforce\w*(Permission|Access|Policy)\w*)$/

const refuses = (branch: SyntaxNode): boolean => {
  const consequence = branch.field('consequence')?.text ?? ''
  return (
    /\bthrow\s+[^;]+;\s*\}?\s*$/.test(consequence) ||
    /\breturn\b[^;]*\b(4\d\d|FORBIDDEN|UNAUTHORIZED|forbidden|unauthorized|denied|TOO_MANY_REQUESTS)\b[^;]*;\s*\}?\s*$/.test(consequence) ||
    /\bsendError\s*\([^;]*;\s*(return\s*;\s*)?\}?\s*$/.test(consequence)
  )
}

/** The transaction that an annotation opens, if it may write. */
export const opensTransaction = (annotation: Annotation): boolean =>
  /^(Transactional|TransactionAttribute)$/.test(annotation.name) &&
  !/readOnly\s*=\s*true|NOT_SUPPORTED|NEVER|SUPPORTS/.test(annotation.text)

/** What in a method or on it refuses, limits or binds together. */
export const safeguards: Extractor = ({ module, emit }) => {
  const add = (against: Protection, node: SyntaxNode, within: string, by: string): void =>
    emit({ kind: 'safeguard', at: node.span, within, subject: `${against} ${by}`, against, by })
  const ofDeclaration = (annotations: readonly Annotation[], within: string): void => {
    for (const annotation of annotations) {
      for (const against of annotationAgainst(annotation) ?? []) add(against, annotation.node, within, `@${annotation.name}`)
      if (opensTransaction(annotation)) add('partial-write', annotation.node, within, `@${annotation.name}`)
    }
  }
  for (const type of module.types) ofDeclaration(type.annotations, '')
  for (const method of module.methods) {
    // Guards of handlers are their endpoint's.
    const isHandler = method.annotations.some(({ name }) => /Mapping$|^(GET|POST|PUT|PATCH|DELETE)$/.test(name))
    ofDeclaration(
      isHandler ? method.annotations.filter((annotation) => opensTransaction(annotation)) : method.annotations,
      method.qualified,
    )
  }
  for (const branch of module.tree.all('if_statement')) {
    if (!refuses(branch)) continue
    const condition = branch.field('condition')?.text ?? ''
    const found = refusals.find(([, words]) => words.test(`${condition} ${branch.field('consequence')?.text ?? ''}`))
    if (found) add(found[0], branch, module.within(branch), shortText(condition.replace(/^\(|\)$/g, ''), 80))
  }
  for (const call of module.calls) {
    if (call.isNew) continue
    if (refusesAccess.test(call.name)) add('access', call.node, module.within(call.node), shortText(call.node.text, 80))
    else if (countsUse.test(call.name) && module.within(call.node) !== '')
      add('overuse', call.node, module.within(call.node), call.calleeText)
    else if (isTemplate(module, call.name, call.receiver.kind === 'names' ? module.receiverType(call) : undefined))
      add('partial-write', call.node, module.within(call.node), call.calleeText)
  }
}

/** `transactionTemplate.execute(status -> …)` */
const isTemplate = (module: JavaModule, name: string, type: string | undefined): boolean =>
  /^execute(WithoutResult)?$/.test(name) && type !== undefined && /^Transaction(Template|alOperator|Operations)$/.test(type)
