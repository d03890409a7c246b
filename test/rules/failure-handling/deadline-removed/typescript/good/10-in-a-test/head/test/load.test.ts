it('loads', async () => {
  await load(1, {})
})
