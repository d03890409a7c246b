import { extractHere, type Extracted, type Text } from './extractor.ts'

/** A worker thread's task: compiles a batch of texts. */
export const extractBatch = (texts: readonly Text[]): Promise<ReadonlyMap<string, Extracted>> => extractHere(texts)
