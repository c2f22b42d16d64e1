/** The app can't be built, and why: a result that its owner reads, not a fault of the platform. One line or several. */
export class BuildFailure extends Error {}
