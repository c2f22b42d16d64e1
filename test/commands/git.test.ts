import {app} from '../support/resources.js'
import {transcripts} from '../support/transcript.js'

const git = ['git init -q .']
const known = {'GET /apps/my-app': app}

transcripts([
  {
    run: 'git:remote -a my-app', setup: git, replies: known,
    stdout: 'set git remote heroku to https://$HOST/my-app.git\n',
    requests: [
      'GET /apps/my-app',
    ],
    after: {'git config remote.heroku.url': 'https://$HOST/my-app.git\n'},
  },
  {
    run: 'git:remote -a my-app -r st', setup: git, replies: known,
    stdout: 'set git remote st to https://$HOST/my-app.git\n',
    requests: [
      'GET /apps/my-app',
    ],
    after: {'git config remote.st.url': 'https://$HOST/my-app.git\n'},
  },
  {
    run: 'git:remote -a my-app', note: 'exists', setup: [...git, 'git remote add heroku https://x/y.git'], replies: known,
    stdout: 'set git remote heroku to https://$HOST/my-app.git\n',
    requests: [
      'GET /apps/my-app',
    ],
    after: {'git config remote.heroku.url': 'https://$HOST/my-app.git\n'},
  },
  {
    run: 'git:remote -a my-app -- -t main', note: 'extra', setup: [...git], replies: known,
    stdout: 'set git remote heroku to https://$HOST/my-app.git\n',
    requests: [
      'GET /apps/my-app',
    ],
    after: {'git config remote.heroku.fetch': '+refs/heads/main:refs/remotes/heroku/main\n'},
  },
  {
    run: 'git:remote', note: 'from existing remote', setup: [...git, 'git remote add heroku https://$HOST/other.git'], replies: {'GET /apps/other': {...app, name: 'other'}},
    stderr: ' ›   Error: Specify an app with --app\n',
    exit: 2,
    requests: [],
  },
  {
    run: 'git:remote', note: 'no app', setup: git,
    stderr: ' ›   Error: Specify an app with --app\n',
    exit: 2,
    requests: [],
  },
  {
    run: 'git:remote -a my-app', note: 'no repo', replies: known,
    stderr: [
      '    Error: Command failed: git remote',
      '    fatal: not a git repository (or any of the parent directories): .git',
      '',
    ].join('\n'),
    exit: 1,
    requests: [
      'GET /apps/my-app',
    ],
    differs: 'it tells the code of git too',
  },
  {
    run: 'git:remote -a nope', setup: git,
    stderr: [
      ' ›   Error: Couldn\'t find GET /apps/nope.',
      ' ›',
      ' ›   Error ID: not_found',
      '',
    ].join('\n'),
    exit: 2,
    requests: [
      'GET /apps/nope',
    ],
  },
])
