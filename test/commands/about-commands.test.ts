import {transcripts} from '../support/transcript.js'

const all = "You're all set! 🎉\n"
const check = 'Please check the contents of your app.json before committing to your repo.\n'

transcripts([
  {run: 'which apps:info', stdout: /^apps:info\n\nplugin: \w+\n$/},
  {run: 'which apps info --json', stdout: /^{\n {2}"plugin": "\w+"\n}\n$/},
  {run: 'which nosuch', stderr: ' ›   Error: command nosuch not found\n', exit: 2},
  {run: 'which', stderr: /"which" expects a command name\n ›   Try this: Provide a command id like this/, exit: 2},
  {run: 'commands --columns id', stdout: /^┌─+┐\n│ Id +│\n├─+┤\n│ 2fa +│\n│ 2fa:disable +│\n│ access +│\n/},
  {run: 'commands -x', stdout: /^┌.*\n│ Id +│ Plugin +│ Summary +│ Type +│\n/},
  {run: 'commands --tree', stdout: /\n├─ maintenance\n│ {2}├─ off\n│ {2}└─ on\n/},
  {run: 'commands --hidden --columns id --json', stdout: /"id": "git:credentials"/},
  {run: 'commands --columns nosuch', stderr: /Expected --columns=nosuch to be one of: id, plugin, summary, type/, exit: 2},
  {run: 'search', stderr: /Searching needs a terminal/, exit: 2, differs: 'it starts, and dies'},
  {
    run: 'ci:migrate-manifest', files: {'app-ci.json': '{"env":{"A":"1"}}', 'app.json': '{"name":"n","environments":{"review":{},"test":{"old":1}}}'},
    stdout: check + all,
    stderr: " ›   Warning: Your app.json already had a test key. We're overwriting it with \n ›   the content of your app-ci.json\nUpdating app.json file... done\nDeleting app-ci.json file... done\n",
    after: {'cat app.json | tr -d " \\n"; ls': '{"name":"n","environments":{"review":{},"test":{"env":{"A":"1"}}}}app.json\n'},
  },
  {
    run: 'ci:migrate-manifest', note: 'with nothing to migrate',
    stdout: `We couldn't find an app-ci.json file in the current directory, but we're creating a new app.json manifest for you.\n${check}${all}`,
    stderr: 'Creating app.json file... done\n',
    after: {'cat app.json': '{\n  "environments": {}\n}\n'},
  },
  {
    run: 'ci:migrate-manifest', note: 'with nothing to migrate any more', files: {'app.json': '{"environments":{}}'},
    stdout: "We couldn't find an app-ci.json file in the current directory, and your app.json already has the environments key.\nYou're all set! 🎉\n",
    after: {'cat app.json': '{"environments":{}}'},
  },
  {
    run: 'ci:migrate-manifest', note: 'with what is no JSON', differs: 'it writes over it', files: {'app-ci.json': '{}', 'app.json': '{bad'},
    stderr: ' ›   Error: app.json holds no JSON. Nothing has been changed.\n', exit: 2, after: {'cat app.json': '{bad'},
  },
])
