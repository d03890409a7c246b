import { gapAt, rule } from '#model/rule'
import { placeOfChange } from '#change/place-of-change'
import { unmatchedImages } from '#system/deployment/overlays'

export const imageOverrideUnmatched = rule({
  id: 'image-override-unmatched',
  check: '1.7',
  severity: 'P2',
  stage: 'preview',
  title: 'Image override matches no container',
  why: 'Kustomize reports no error. The overlay keeps deploying the image of the base, although its own text names another version.',
  fix: 'Use the name of the image as the container writes it, without its tag.',
  blindSpots: 'Stays silent if an overlay takes anything from outside the repository, or objects of custom kinds.',
  languages: ['kubernetes'],
  *judge(system, change) {
    for (const { overlay, name, at, used } of unmatchedImages(system)) {
      const place = placeOfChange(change, { head: [{ path: overlay.at.path, startLine: at.startLine, endLine: at.endLine }] })
      if (!place) continue
      const [first = ''] = used
      yield {
        ...gapAt(overlay, {
          subject: `image ${name}`,
          message: `No container that this overlay deploys has the image \`${name}\`. Kustomize changes nothing and reports nothing.`,
          fix: used.length === 1 ? `Write \`name: ${first}\`, as the container does.` : undefined,
          evidence: used.map((image) => `\`${image}\``),
        }),
        at: place,
      }
    }
  },
})
