import type {Observable} from './compare.js'

/** A way in which we want to differ from the official command line. */
export interface Difference {
  /** One line for the list. */
  title: string
  official: string
  ours: string
  reason: string
  /** Where it may be seen, and in one of them must. */
  in: Observable[]
}

/**
 * All wanted differences. A row of a script names one by its key; `docs/compatibility.md` shows the list, and a test
 * keeps both equal.
 */
export const differences: Record<string, Difference> = {
  noQuestionIntoTheVoid: {
    title: 'A question that nobody can answer',
    official: 'without a terminal it prints the question and exits 0, having done nothing; an answer by pipe counts',
    ours: 'fails with exit 2 and names the flag that answers the question (`--confirm APP`), also where something is piped in',
    reason: 'in CI "nothing was done" must not look like success; a flag says what is meant, and a pipe that stays open can not hang the job',
    in: ['stdout', 'stderr', 'exit', 'requests', 'state'],
  },
  jsonEverywhere: {
    title: '`--json` on every command',
    official: 'has it on one command in five; elsewhere it is a nonexistent flag, exit 2',
    ours: 'every command has it, and then prints JSON and nothing else on stdout',
    reason: 'what people read, scripts want to read too',
    in: ['stdout', 'stderr', 'exit', 'requests'],
  },
  ownFlagsInHelp: {
    title: 'Flags in the help text below a usage error',
    official: 'lists `--prompt`, which every command has',
    ours: 'lists `--context` and `--json` besides; else the help is the same',
    reason: '`--json` is for every command, and a command can be sent to another platform',
    in: ['stderr'],
  },
  refusedWords: {
    title: 'Words that `ps:scale` does not understand',
    official: '`ps:scale web=abc`, `web=-1` and `web` show the formation and exit 0',
    ours: 'fails with exit 2 and says what a word must look like',
    reason: 'who wanted to scale must not believe that it was done',
    in: ['stdout', 'stderr', 'exit', 'requests'],
  },
  askedAtOnce: {
    title: 'Requests that do not need each other go out together',
    official: '`ps:type` asks for the formation, and for the app only once it has that; `buildpacks:info` for the revisions, then for the readme',
    ours: 'asks for both at the same time; where nothing is known both fail',
    reason: 'a round trip less',
    in: ['requests'],
  },
  askedOnce: {
    title: 'An add-on that is not there is asked for once',
    official: '`addons:open` asks a second time for what was not found',
    ours: 'does not',
    reason: 'the answer is the same',
    in: ['requests'],
  },
  enteredWithoutTunnel: {
    title: '`ps:exec` needs no tunnel here',
    official: "asks for the app, then for a way into the dyno of a host of Heroku's own",
    ours: 'starts the shell inside the dyno by `run:inside`, on a platform that knows this; with Heroku as the official one does',
    reason: 'such a platform has no tunnels, and what is typed is the same',
    in: ['requests', 'stderr'],
  },
  indentedByTwo: {
    title: '`members --json` is indented as all other JSON',
    official: 'indents by three',
    ours: 'by two',
    reason: 'the data is the same',
    in: ['stdout'],
  },
  nothingIsEmpty: {
    title: '`ci:config:get` of what is not set',
    official: 'prints `undefined`',
    ours: 'prints an empty line, as `config:get` does',
    reason: 'a script must not take the word for a value',
    in: ['stdout'],
  },
  renamedOnce: {
    title: 'What `apps:rename` says besides',
    official: 'names each remote twice, and announces minutes of waiting for a certificate where the URL is plain HTTP',
    ours: 'names each remote once, and announces nothing',
    reason: 'a platform that answers on plain HTTP provisions no certificate that one would wait for',
    in: ['stdout'],
  },
  numbersThatAreNone: {
    title: 'A number that is none',
    official: 'sends `--num abc` to the platform as it is, and shows what that makes of it',
    ours: 'fails with exit 2 before anything is asked',
    reason: 'the message names the flag',
    in: ['stdout', 'stderr', 'exit', 'requests'],
  },
  exitStatusKept: {
    title: '`run --exit-code` of a command that ends the shell',
    official: "crashes on `run -x 'exit 7'`: the status travels as a last line of the output, which never comes",
    ours: "ends with the command's status",
    reason: 'our platform tells the status beside the output; on any other ours reads the last line as well',
    in: ['stderr', 'exit'],
  },
  failedActionShown: {
    title: 'A one-off dyno that could not be started',
    official: '`run`, `run:detached`, `run:inside`, `console` and `rake` show the error alone',
    ours: 'shows `Running CMD on APP... !` before it, as every other command does',
    reason: 'the error says no more of what was tried',
    in: ['stderr'],
  },
  failedIsNotDone: {
    title: '`domains:add` and `domains:update` that fail',
    official: 'show `Adding … done`, then the error',
    ours: 'show `Adding … !`, then the error',
    reason: 'it is not done',
    in: ['stderr'],
  },
  unknownBuildpack: {
    title: 'A buildpack that the registry does not know',
    official: 'passes over the answer, sends no name and shows what the platform makes of that',
    ours: "says that it couldn't find the buildpack, and changes nothing",
    reason: 'the message names what is wrong',
    in: ['stderr', 'exit', 'requests'],
  },
  forceColors: {
    title: '`logs --force-colors`',
    official: 'says twice that the flag is deprecated, and to use `FORCE_COLORS`, which nothing reads',
    ours: 'says once to use `FORCE_COLOR`',
    reason: 'that is the variable which works',
    in: ['stderr'],
  },
  wrongKeyNamed: {
    title: '`auth:whoami` with a wrong `HEROKU_API_KEY`',
    official: 'shows what the platform says, and exits 2; other commands say that the variable is wrong, and exit 1',
    ours: 'says that the variable is wrong, and exits 1, as other commands do',
    reason: 'the variable is what has to be changed',
    in: ['stderr', 'exit'],
  },
  quietHelper: {
    title: '`git:credentials` where nobody is logged in, or of an operation that it does not know',
    official: 'fails',
    ours: 'answers nothing and exits 0',
    reason: 'git then asks its next helper, or the person, without a failure in between; helpers are to pass over what they do not know',
    in: ['stderr', 'exit'],
  },
  warningIsNoError: {
    title: '`auth:token` with a token that the platform refuses',
    official: "prints the token and exits 0, and shows the platform's refusal as an error",
    ours: 'the same, but as a warning',
    reason: 'what ends with 0 has not failed',
    in: ['stderr'],
  },
  oldTokenIsNoLogin: {
    title: '`auth:whoami` with a stored token that no longer works',
    official: 'shows what the platform says, and exits 2',
    ours: 'says `not logged in` and exits 100, as without a token',
    reason: 'what has to be done is the same: log in',
    in: ['stderr', 'exit'],
  },
  streamsApart: {
    title: '`run` without a terminal keeps stderr apart',
    official: "writes the dyno's stdout and stderr both to stdout",
    ours: 'writes each to its own, with our platform; with Heroku as the official one does',
    reason: 'what is piped on must not have error messages in it',
    in: ['stdout', 'stderr'],
  },
  plainHttpRemotes: {
    title: '`git:credentials` for plain HTTP',
    official: 'answers for https only',
    ours: 'answers for http as well, where that is how the platform is reached',
    reason: 'a platform on this machine serves git on plain HTTP too',
    in: ['stdout'],
  },
  localProcess: {
    title: '`local` with a process type that the Procfile does not have',
    official: 'warns and exits 0, having started nothing',
    ours: 'fails with exit 1',
    reason: 'a typo in a script must not look like success',
    in: ['stderr', 'exit'],
  },
  localPort: {
    title: '`local:run --port`',
    official: 'takes the flag and does nothing with it',
    ours: 'the program finds it as `PORT`',
    reason: 'the flag does what it says',
    in: ['stdout', 'exit'],
  },
}
