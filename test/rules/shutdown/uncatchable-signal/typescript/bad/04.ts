for (const signal of ['SIGTERM', 'SIGKILL'] as const)
  process.once(signal, () => {}) // <- finding