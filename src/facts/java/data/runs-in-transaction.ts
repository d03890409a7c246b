import type { JavaModule, MethodDefinition } from '#languages/java/module'

const wraps = /Transaction|Stateless|Singleton/
/** Types whose methods a framework runs in a transaction. */
const ofBatch = /^(Tasklet|Item(Writer|Processor|Reader)|JpaItemWriter)$/

/** A method that runs in a transaction, opened by the method or by its class. */
export const runsInTransaction = (module: JavaModule, method: MethodDefinition): boolean => {
  for (let type: MethodDefinition['owner'] | undefined = method.owner; type; type = type.outer)
    if (type.annotations.some(({ name }) => wraps.test(name))) return true
  return (
    method.annotations.some(({ name }) => wraps.test(name)) ||
    /[tT]ransaction(Template|Operator|Manager)?\s*\.\s*\w+\s*\(|getTransaction\s*\(|setAutoCommit\s*\(\s*false|beginTransaction\s*\(/.test(
      module.bodyText(method),
    ) ||
    module.supertypesOf(method.owner).some((name) => ofBatch.test(name))
  )
}
