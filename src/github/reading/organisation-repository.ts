/** The repository that, by GitHub's convention, contains the defaults for all repositories of an owner. */
export const organisationRepository = '.github'
