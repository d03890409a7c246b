const marker =
  /@generated\b|code generated .{0,80}do not edit|\bauto-?generated\b|automatically generated|this file (?:is|was) generated|do not (?:edit|modify) (?:this file|by hand|manually)/i

/** Whether the first lines of a text say that it is generated. */
export const saysGenerated = (text: string): boolean => marker.test(text.slice(0, 600).split('\n', 6).join('\n'))
