/** Packages whose annotations hold none of the repository: what they ask is known by their names, or they ask nothing. */
const packages: readonly string[] = [
  'org.springframework.',
  'jakarta.',
  'javax.',
  'java.lang#',
  'lombok#',
  'lombok.',
  'io.swagger.',
  'org.springdoc.',
  'io.micrometer.',
  'org.slf4j',
  'com.fasterxml.jackson.',
  'org.jetbrains.annotations',
]

/** Whether an annotation, by its origin, is one of a framework or a library, and cannot hold one of the repository's own. */
export const isPlainAnnotation = (name: string): boolean => packages.some((start) => name.startsWith(start))
