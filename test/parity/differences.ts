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
  ownFlagsInHelp: {
    title: 'Flags in the help text below a usage error',
    official: 'lists its `--prompt`',
    ours: "lists `--context` and `--json`, which every command has, and no `--prompt`; else the help is the same",
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
    official: '`ps:type` asks for the formation, and for the app only once it has that',
    ours: 'asks for both at the same time; on an unknown app both fail',
    reason: 'a round trip less',
    in: ['requests'],
  },
  renamedOnce: {
    title: 'What `apps:rename` says besides',
    official: 'names each remote twice, and announces minutes of waiting for a certificate where the URL is plain HTTP',
    ours: 'names each remote once, and announces nothing',
    reason: 'a platform that answers on plain HTTP provisions no certificate that one would wait for',
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
