/** Thrown for what has no certain translation to SQL. The message is the reason that a step is unknown. */
export class Untranslatable extends Error {}
