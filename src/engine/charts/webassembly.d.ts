// The part of WebAssembly's interface (https://webassembly.github.io/spec/js-api/) that the chart renderer needs. TypeScript ships it only
// together with a browser's.
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array)
    static imports(module: Module): readonly { readonly module: string; readonly name: string }[]
  }
  class Instance {
    constructor(module: Module, imports: Readonly<Record<string, Readonly<Record<string, (...args: never[]) => number>>>>)
    readonly exports: Readonly<Record<string, unknown>>
  }
  interface Memory {
    readonly buffer: ArrayBuffer
  }
}
