/**
 * A script is data: what both command lines are told, one row after the other, each on an app of its own that is
 * made alike. In every text `{app}` stands for that app's name, `{port}` for the platform's port as this client sees
 * it, `{work}` for the folder it runs in, `{path}` for its PATH, `{files}` for the folder `files/` beside this one,
 * `{beside}` for the URL of what else there is beside the platform (bystander.ts).
 */
export interface Script {
  name: string
  /** Made before the first row; `deployed` also gets `files/app` by git push, and waits for its dynos. */
  app?: 'deployed' | 'empty'
  /** Both are told of the same app: for what only reads, so that even times and random names are equal. */
  sameApp?: true
  /** Each side is somebody of its own: keys, tokens and teams are an account's. */
  ownAccount?: true
  /** No other script runs meanwhile: for what shows all apps. */
  alone?: true
  /** The working folder is a git repository, with these remotes besides: name → app. */
  remotes?: Record<string, string>
  rows: Step[]
}

export type Step = Preparation | Row | string

/** A command line in a shell's words, without the program: `config:set A=1 'B=two words' --app {app}`. */
export interface Row {
  run: string
  stdin?: string
  /** Undefined takes a variable away. */
  env?: Record<string, string | undefined>
  /** Interrupted (Ctrl-C) once stdout has this. */
  until?: string
  /** A wanted difference, by its id in differences.ts. */
  differs?: string
  /** What ours does where it differs: its exit code, and words that it says. */
  ours?: {exit?: number; stdout?: string; stderr?: string}
  /** What else shows that it did its work: files in the working folder. */
  files?: string[]
  /** Only the words and the exit code count: the order of lines is a matter of chance. */
  sorted?: true
  /** Only the exit code counts, and that there is something on stdout: help texts are each program's own. */
  exitOnly?: true
}

/** Done by the run itself, on both sides alike. */
export type Preparation =
  /** Asked straight of the API: `POST /apps/{app}/domains`. The body may be JSON's text: so a number can come from a placeholder. */
  | {api: string; body?: unknown}
  | Kept
  | {write: Record<string, string>}
  | {git: string}
  | {push: string}
  | {settle: true}

/**
 * `{keep: 'hook', from: '/apps/{app}/webhooks'}`: from then on `{hook}` stands for the id (or another `member`) of what the
 * API has there, the first that is as `where` says.
 */
export interface Kept {keep: string; from: string; where?: Record<string, string>; member?: string}

export const isRow = (step: Step): step is Row | string => typeof step === 'string' || 'run' in step
export const rowOf = (step: Row | string): Row => (typeof step === 'string' ? {run: step} : step)

/** A shell's words: quotes group, and nothing else is special. */
export function words(line: string): string[] {
  return [...line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)].map(([word]) => word.replaceAll(/'([^']*)'|"([^"]*)"/g, '$1$2'))
}
