import type { CodeFile } from '#code/code-file'
import type { ClassModel, FunctionModel, TypeRef } from '#code/model'
import type { BaseRecord, ExportRecord, FileFacts, ImplementationRecord, Ref } from '#model/fact'
import { ownPackage } from '../go/reading/refs.ts'

/** The type of this repository that a reference names, as far as the file shows it. */
const refOfType = (file: CodeFile, type: TypeRef): Ref | undefined => {
  const { root, path } = file.origins.ofType(type)
  // The origin of a type is an instance of it.
  const members = path.slice(0, -1).join('').replace(/^\./, '')
  if (root.kind === 'import') return { module: root.written, name: members || 'default' }
  if (root.kind !== 'own') return undefined
  return { ...(file.module.language === 'go' && { module: ownPackage }), name: root.name }
}

const isAbstract = ({ form }: ClassModel, { body }: FunctionModel): boolean => form === 'interface' || body === undefined

/** How the classes and interfaces of a file relate to others: what they extend, and which of their methods other classes have for them. */
export const classRecords = (file: CodeFile): Pick<FileFacts, 'bases' | 'implementations' | 'abstracts'> => {
  const bases: BaseRecord[] = []
  const implementations: ImplementationRecord[] = []
  const abstracts: string[] = []
  for (const model of file.index.classes.values()) {
    const { name, form, methods } = model
    for (const method of methods) if (method.name !== '' && isAbstract(model, method)) abstracts.push(`${name}.${method.name}`)
    for (const type of model.bases) {
      const base = refOfType(file, type)
      if (!base) continue
      bases.push({ of: name, base })
      if (form === 'interface') continue
      for (const method of methods)
        if (method.name !== 'constructor' && !isAbstract(model, method))
          implementations.push({ of: { ...base, name: `${base.name}.${method.name}` }, by: `${name}.${method.name}` })
    }
  }
  return {
    ...(bases.length > 0 && { bases }),
    ...(implementations.length > 0 && { implementations }),
    ...(abstracts.length > 0 && { abstracts }),
  }
}

/** What the functions of a file return, where they declare a type of this repository: `make_service()` is a `Service`. */
export const declaredResults = (file: CodeFile): readonly ExportRecord[] =>
  file.index.functions.flatMap(({ name, owner, results: [type] }): ExportRecord[] => {
    const result = name !== '' && owner === undefined && type ? refOfType(file, type) : undefined
    return result ? [{ name: `${name}()`, local: result.name, ...(result.module !== undefined && { module: result.module }) }] : []
  })
