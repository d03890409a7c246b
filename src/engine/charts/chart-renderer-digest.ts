/** SHA-256 of the chart renderer, uncompressed. `npm run chart-renderer -- --write` writes it, and a test compares it. */
export const rendererDigest = '297b66e0cf1c874c83b893065ce84b7bfdfc3e1135c9202f9e260efa48910d42'
