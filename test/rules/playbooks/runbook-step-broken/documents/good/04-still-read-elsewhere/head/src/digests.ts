export const isOn = () => process.env.DIGESTS_ENABLED !== 'false'
