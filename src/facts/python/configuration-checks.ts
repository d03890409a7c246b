import type { Definition, PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Extractor } from './context.ts'

const settingsBase = /(^|\.)(BaseSettings|Config\b.*|EnvSettings)$/

/** Fields of a settings class, and those without a default, which the process needs to start. */
const fieldsOf = (module: PythonModule, owner: Definition): { readonly names: string[]; readonly stops: string[] } => {
  const names: string[] = []
  const stops: string[] = []
  for (const node of module.tree.all('assignment')) {
    if (module.scopeAround(node) !== owner.node) continue
    const [, field = '', rest = ''] = /^([A-Za-z_]\w*)\s*:([^=\n]+)/.exec(node.text) ?? []
    if (field === '' || field === 'model_config' || /\bClassVar\b/.test(rest)) continue
    const alias = /\b(?:env|alias|validation_alias)\s*=\s*["'](\w+)["']/.exec(node.text)?.[1]
    const name = alias ?? field.toUpperCase()
    names.push(name)
    if (!/=(?!=)/.test(node.text) || /=\s*Field\(\s*\.\.\./.test(node.text)) stops.push(name)
  }
  return { names, stops }
}

/** The same function checks whether the variable is set, or catches its absence. */
const isLookedAt = (module: PythonModule, node: SyntaxNode, name: string, own: Definition): boolean =>
  new RegExp(`["']${name}["']\\s+(not\\s+)?in\\s`).test(own.node.text) ||
  module.tree
    .all('try_statement')
    .some((attempt) => own.node.contains(attempt) && attempt.contains(node) && /\bKeyError\b|except\s*:/.test(attempt.text))

/** Settings validated at startup, and required variables that are first read in a request or a job. */
export const configurationChecks: Extractor = ({ module, emit, endpointsSeen }) => {
  if (/\bBaseSettings\b/.test(module.text))
    for (const owner of module.definitions) {
      if (owner.kind !== 'class' || !module.basesOf(owner).some((base) => settingsBase.test(base) && base.includes('Settings'))) continue
      const { names, stops } = fieldsOf(module, owner)
      if (names.length === 0) continue
      const at = { startLine: owner.node.startLine, endLine: owner.node.startLine }
      emit({ kind: 'config-check', at, within: '', subject: 'environment', names, stops, by: 'BaseSettings', validatedAt: at })
    }
  if (endpointsSeen.length === 0 || !/\benviron\s*\[/.test(module.text)) return
  const handlers = new Set(endpointsSeen.map(({ handler }) => handler.name))
  for (const node of module.tree.all('subscript')) {
    const name = /^(?:os\.)?environ\s*\[\s*["'](\w+)["']\s*\]$/.exec(node.text)?.[1]
    const own = name === undefined ? undefined : module.functionAround(node)
    if (name === undefined || !own || !handlers.has(own.qualified) || isLookedAt(module, node, name, own)) continue
    if (node.parent?.kind === 'assignment' && node.parent.text.startsWith(node.text)) continue
    emit({
      kind: 'config-read',
      at: node.span,
      within: own.qualified,
      subject: name,
      name,
      use: 'asserted',
      into: '',
    })
  }
}
