import { beforeAll, describe, expect, it } from 'vitest'
import { extractComponent } from '#facts/typescript/reading/component'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { componentScripts } from '#languages/typescript/component-scripts'

beforeAll(() => loadFrontEnds(['component']))

const call = "fetch('https://a.example.com')"

describe('the scripts of a component', () => {
  it.each([
    [
      'Vue',
      `<template>\n  <p>{{ a < b }}</p>\n</template>\n\n<script setup lang="ts">\nimport { ref } from 'vue'\n${call}\n</script>\n`,
      7,
    ],
    [
      'Svelte 5',
      `<script lang="ts">\n  let { a = $bindable(1) }: { a?: number } = $props()\n  ${call}\n</script>\n\n{#if a}<p>{a}</p>{/if}\n`,
      3,
    ],
    ['Svelte 4', `<script>\n  export let a = 1\n  $: b = a * 2\n  ${call}\n</script>\n`, 4],
    ['with a second script', `<script context="module">\n  export const prerender = true\n</script>\n<script>\n  ${call}\n</script>\n`, 5],
    ['in TSX', `<script lang="tsx">\nexport default () => <p>a</p>\n${call}\n</script>\n`, 3],
    ['that awaits at its top', `<script setup>\nconst a = await ${call}\n</script>\n`, 2],
    ['with > in an attribute', `<script setup lang="ts" generic="T extends Record<string, unknown>">\n${call}\n</script>\n`, 2],
    ['that is not closed', `<script>\n${call}\n`, 2],
    ['with a comment that begins in a string', `<script>\nconst a = '<!--'\n${call}\n</script>\n<p>--></p>\n`, 3],
  ])('of %s are read at their lines', (_name, text, line) => {
    const { problem, facts } = extractComponent(text)
    expect(problem).toBeUndefined()
    expect(facts.filter(({ kind }) => kind === 'external-call').map(({ at }) => at.startLine)).toEqual([line])
  })

  it.each([
    ['a template', `<template>${call}</template>\n`],
    ['a comment', `<!-- <script>\n${call}\n</script> -->\n`],
    ['data', `<script type="application/ld+json">${call}</script>\n`],
    ['styles', `<style>\n${call}\n</style>\n`],
  ])('leave out %s', (_name, text) => {
    expect(componentScripts(text).text.replaceAll(/\s/g, '')).toBe('export{}')
  })

  it('keep every line and column', () => {
    const text = `<p>é\r\n</p>\n<script>\n  let a = 1\n</script>\n`
    expect(componentScripts(text).text.slice(0, text.length).split('\n')[3]).toBe('  let a = 1')
    expect(componentScripts(text).text.split('\n')).toHaveLength(text.split('\n').length + 1)
  })

  it('report a syntax error at its line', () => {
    expect(extractComponent(`<p></p>\n<script>\nconst = 1\n</script>\n`).problem).toMatchObject({ line: 3 })
  })

  it('are found in linear time', () => {
    const started = process.cpuUsage().user
    componentScripts(`${'<script "'.repeat(100_000)}${'<!--'.repeat(100_000)}`)
    expect((process.cpuUsage().user - started) / 1_000).toBeLessThan(1_000)
  })
})
