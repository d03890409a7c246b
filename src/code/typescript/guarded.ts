import type { ts } from '#languages/typescript/parse'

/** The nodes that a test of the compiler lets pass: `Guarded<typeof ts.isJsxElement>` is a JSX element. */
export type Guarded<Test> = Test extends (node: ts.Node) => node is ts.Node & infer Passed ? Passed : never
