import {refusal} from '../support/api-server.js'
import {text, transcripts} from '../support/transcript.js'

const lists = {'GET /apps': [{name: 'one'}, {name: 'two'}], 'GET /pipelines': [], 'GET /spaces': [], 'GET /teams': []}
const asked = ['GET /apps', 'GET /pipelines', 'GET /spaces', 'GET /teams']

transcripts([
  {
    run: 'autocomplete bash', replies: lists, requests: asked, stderr: 'Building the autocomplete cache... done\n',
    stdout: text`

      Setup Instructions for HEROKU CLI Autocomplete ---

      1) Add the autocomplete env var to your bash profile and source it
       $ printf "$(hokku autocomplete:script bash)" >> ~/.bashrc; source ~/.bashrc 

      NOTE: If your terminal starts as a login shell you may need to print the init script into ~/.bash_profile or ~/.profile.

      2) Test it out, e.g.:
       $ hokku <TAB><TAB>                  # Command completion
       $ hokku apps:info --<TAB><TAB>      # Flag completion
       $ hokku apps:info --app=<TAB><TAB>  # Flag option completion

      Visit the autocomplete Dev Center doc at https://devcenter.heroku.com/articles/heroku-cli-autocomplete

      Enjoy!

    `,
  },
  {run: 'autocomplete --refresh-cache', env: {SHELL: '/bin/zsh'}, replies: lists, requests: asked, stderr: 'Building the autocomplete cache... done\n'},
  {
    run: 'autocomplete zsh', note: 'one that may not ask', replies: {...lists, 'GET /spaces': refusal(403, 'forbidden', 'Not yours.')},
    stderr: 'Building the autocomplete cache... !\n ›   Error: Not yours.\n ›\n ›   Error ID: forbidden\n', exit: 2,
  },
  {run: 'autocomplete powershell', stderr: '    Error: powershell is not a supported shell for autocomplete\n', exit: 1, requests: []},
  {
    run: 'autocomplete:create', requests: [],
    after: {'grep "^regions" $(find ../.cache -name commands)': /^regions .*--common/},
  },
  {
    run: 'autocomplete:script zsh', requests: [], differs: 'its variable has its own name',
    stdout: '\n# hokku autocomplete setup\nHOKKU_AC_ZSH_SETUP_PATH=$HOME/.cache/hokku/autocomplete/zsh_setup && test -f $HOKKU_AC_ZSH_SETUP_PATH && source $HOKKU_AC_ZSH_SETUP_PATH;\n',
  },
  {
    run: 'autocomplete:script', note: 'the shell that the person has', env: {SHELL: '/usr/bin/fish'}, requests: [], differs: 'it knows no fish',
    stdout: '\n# hokku autocomplete setup\nset HOKKU_AC_FISH_SETUP_PATH $HOME/.cache/hokku/autocomplete/fish_setup; and test -f $HOKKU_AC_FISH_SETUP_PATH; and source $HOKKU_AC_FISH_SETUP_PATH;\n',
  },
  {
    run: 'autocomplete:doctor bash', requests: [], differs: 'it makes the files before it looks for them',
    stdout: text`
        name                    value
       ─────────────────────────────────
        cli version             0.0.0
        plugin version          0.0.0
        ~/.bashrc shimmed       missing
        bash shim file          missing
        bash commands cache     missing
        apps completion cache   missing

    `,
  },
  {run: 'autocomplete:doctor zsh --verbose', requests: [], stdout: /\nCompletable Commands\n=+\n[^]*\napps:favorites:add -> .*--app=\(c\)[^]*\nautocomplete:doctor \(hidden\)\n/},
  {run: ['autocomplete:options', 'hokku pipelines:add --stage='], requests: [], stdout: 'development\nproduction\nstaging\n', differs: 'it asks for them'},
  {run: ['autocomplete:options', 'hokku apps:info -a x --refresh'], note: 'no platform to ask', env: {HOKKU_CONTEXT: 'local'}, requests: []},
])
