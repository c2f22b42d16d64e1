import {text, transcripts} from '../support/transcript.js'

const saved = (username: string, token: string) => `${JSON.stringify({host: '$HOST', username, token})}\n`
const keep = (name: string, username: string, token: string) =>
  `mkdir -p ../.config/hokku/accounts && printf '%s' '${saved(username, token)}' > ../.config/hokku/accounts/${name}`
const two = [keep('home', 'me@example.com', 'key'), keep('work', 'me@work.example', 'other')]

transcripts([
  {
    run: 'accounts',
    stderr: " ›   Error: You don't have any accounts in your cache.\n",
    exit: 2,
  },
  {
    run: 'accounts', note: 'two', setup: two, differs: 'keeps them elsewhere',
    stdout: '* home\n  work\n',
  },
  {
    run: 'accounts', note: "another host's", setup: [keep('there', 'me@example.com', 'key').replace('$HOST', 'elsewhere.example')], differs: 'keeps them elsewhere',
    stderr: " ›   Error: You don't have any accounts in your cache.\n",
    exit: 2,
  },
  {
    run: 'accounts:current',
    stderr: text`
       ›   Error: You haven't set an account.
       ›
       ›         Run hokku accounts:add <account-name> to add an account to your 
       ›   cache or hokku accounts:set <account-name> to set the current account.
    `,
    exit: 2,
  },
  {
    run: 'accounts:current', note: 'home', setup: two, differs: 'keeps them elsewhere',
    stdout: 'home\n',
  },
  {
    run: 'accounts:add home', replies: {'GET /account': {email: 'me@example.com'}}, differs: 'keeps them elsewhere',
    after: {'cat ../.config/hokku/accounts/home': saved('me@example.com', 'key'), 'stat -c %a ../.config/hokku/accounts/home': '600\n'},
  },
  {
    run: 'accounts:add home', note: 'twice', setup: two, differs: 'keeps them elsewhere',
    stderr: ' ›   Error: home already exists\n',
    exit: 2,
  },
  {
    run: 'accounts:set work', setup: two, env: {HEROKU_NETRC_WRITE: 'true'}, differs: 'keeps them elsewhere',
    stderr: ' ›   Warning: HEROKU_API_KEY is set, and counts before any account\n',
    after: {'cat ../.netrc': /login me@work\.example\n {2}password other/},
  },
  {
    run: 'accounts:set nobody',
    stderr: " ›   Error: nobody doesn't exist in your accounts cache.\n",
    exit: 2,
  },
  {
    run: 'accounts:remove work', setup: two, differs: 'keeps them elsewhere',
    after: {'ls ../.config/hokku/accounts': 'home\n'},
  },
  {
    run: 'accounts:remove home', setup: two, differs: 'keeps them elsewhere',
    stderr: ' ›   Error: home is the current account.\n',
    exit: 2,
  },
])
