it('loads', async () => {
  await load(1, { timeout: 5_000 })
})
