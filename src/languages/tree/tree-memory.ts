/** Views of web-tree-sitter's WebAssembly memory, with Emscripten's names. Emscripten replaces them when the memory grows. */
export interface TreeMemory {
  readonly HEAPU8: Uint8Array
  readonly HEAPU32: Uint32Array
}
