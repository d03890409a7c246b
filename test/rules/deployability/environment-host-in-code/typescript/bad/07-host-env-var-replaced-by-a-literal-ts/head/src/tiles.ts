const ORIGIN = 'https://tiles.geoplan-cdn.net' // <- finding
export const url = (z: number) => `${ORIGIN}/v4/${z}.pbf`
