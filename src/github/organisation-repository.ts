/** GitHub's own name for the repository that speaks for all of an owner's. */
export const organisationRepository = '.github'
