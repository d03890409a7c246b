import { expect, test } from 'vitest'
import { repositoryName } from '#git/repository-name'

test.each([
  ['https://github.com/probot/probot.git', 'probot/probot'],
  ['https://github.com/probot/probot', 'probot/probot'],
  ['https://github.com/probot/probot.js/', 'probot/probot.js'],
  ['https://x-access-token:ghs_0123456789@github.com/acme/shop.git', 'acme/shop'],
  ['https://ghp_0123456789@git.example.com:8443/acme/shop?x=1#y', 'acme/shop'],
  ['git@github.com:acme/shop.git', 'acme/shop'],
  ['github:acme/shop', 'acme/shop'],
  ['ssh://git@git.example.com:2222/acme/shop.git', 'acme/shop'],
  ['git://git.example.com/acme/shop', 'acme/shop'],
  ['https://gitlab.com/group/subgroup/shop.git', undefined],
  ['https://github.com/shop', undefined],
  ['https://github.com/../shop', undefined],
  ['https://github.com/acme:secret@evil/shop', undefined],
  ['/srv/git/shop.git', undefined],
  ['../other/shop', undefined],
  ['file:///srv/acme/shop.git', undefined],
  ['C:\\work\\shop', undefined],
  ['C:acme/shop', undefined],
  ['', undefined],
])('the remote %j is the repository %j', (url, name) => {
  expect(repositoryName(url)).toBe(name)
})
