/**
 * A subject begins with a verb in the imperative ("Detect timeouts set by OkHttp builders"): no article, pronoun or noun phrase, no
 * "Detected", "Detects" or "Detecting".
 */
const imperative = ({ header }) => {
  const [first = ''] = (header ?? '').split(/[\s:]/)
  const isVerb =
    /^[A-Z][a-z]+$/.test(first) &&
    !/^(The|An?|This|These|It|No|Not|What|How|Where|When|Why|Who|Which|One|Two|All|Some|More|Also|In|On|Of|For|With|After|Before)$/.test(
      first,
    ) &&
    !/(?:[^e]ed|ing|[^su]s)$/.test(first.replace(/^(Embed|Bring|Ping|Bias|Alias)$/, 'Verb'))
  return [isVerb, `the subject begins with a verb in the imperative, not with "${first}"`]
}

/** From the raw text: the parser counts a paragraph such as `Checked: …` neither as body nor as footer. */
const explained = ({ raw }) => [/\n[^#\n]*\S/.test(raw), 'the message has a body that says why']

export default {
  parserPreset: { parserOpts: { headerPattern: /^(.*)$/, headerCorrespondence: ['subject'] } },
  plugins: [{ rules: { 'subject-imperative': imperative, 'body-present': explained } }],
  defaultIgnores: true,
  rules: {
    'header-max-length': [2, 'always', 72],
    'subject-full-stop': [2, 'never', '.'],
    'subject-imperative': [2, 'always'],
    'body-leading-blank': [2, 'always'],
    'body-present': [2, 'always'],
  },
}
